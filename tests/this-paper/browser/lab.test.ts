import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFaults, openPage, shiftsOf, watchShifts } from '../../browser/browser.ts';

type Prepare = (page: Page) => Promise<unknown>;

/** Opens the lab's page; what is prepared holds from its second opening on. */
async function openLab({
  query = '',
  prepare,
  ...options
}: BrowserContextOptions & { query?: string; prepare?: Prepare } = {}) {
  const opened = await openPage(`/lab/${query}`, options);
  if (prepare) {
    await prepare(opened.page);
    await opened.page.reload();
  }
  return opened;
}

/** Touches an object of the scene, once there is something that hears of it. */
const touch = (page: Page, object: number) =>
  page.locator(`lab-live[data-ready] .board [data-object="${object}"]`).click();

/** Opens the page and has the miniature compute what it opens with. */
async function openLive(options?: Parameters<typeof openLab>[0]) {
  const opened = await openLab(options);
  await touch(opened.page, 1);
  await settled(opened.page);
  return opened;
}

/** Waits until the last change is answered; the miniature is busy from the moment of a change. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('lab-live[data-live]:not([data-busy])');
}

/** The share below a map, once the miniature has answered the last change. */
async function share(page: Page, method: 'sft' | 'dpo'): Promise<number> {
  await settled(page);
  return shown(page, method);
}

async function shown(page: Page, method: 'sft' | 'dpo'): Promise<number> {
  return Number((await page.textContent(`.share[data-method="${method}"] output`))?.replace('%', ''));
}

/** A line of the numbers, once the miniature has answered the last change. */
async function line(page: Page, words: string): Promise<string> {
  await settled(page);
  const lines = (await page.textContent('lab-live .numbers'))?.split('\n') ?? [];
  return lines.find((text) => text.startsWith(words)) ?? '';
}

const unfold = (page: Page) => page.click('lab-live .controls > details > summary');
const asked = (page: Page) => page.textContent('lab-live .asked');
const dare = (page: Page, at: number) => page.locator('lab-live[data-ready] .dares button').nth(at);
const isModel = (path: string) => /ckpt|wasm|live-worker/.test(path);

describe('the first sight', () => {
  test.each([true, false])(
    'has both maps, their bars and the scene, with JavaScript: %s',
    async (javaScriptEnabled) => {
      const { page, complaints } = await openLab({ javaScriptEnabled });
      expect(await page.locator('.result .cells rect').count()).toBe(2 * 144);
      expect(await page.locator('.result .outline path[d*="M"]').count()).toBe(4);
      expect(await page.locator('.board [data-object]').count()).toBe(4);
      expect(await shown(page, 'dpo')).toBeGreaterThan(await shown(page, 'sft'));
      expect(await page.locator('lab-live .controls').isVisible()).toBe(javaScriptEnabled);
      expect(await page.locator('lab-live .answers').isVisible()).toBe(!javaScriptEnabled);
      expect(complaints).toEqual([]);
    },
  );

  test(
    'on a phone has both maps side by side, below them the scene, the bars beside it, then the controls',
    { tags: 'all' },
    async () => {
      const { page } = await openLab({ viewport: { width: 390, height: 844 } });
      const boxes = ['[data-method="sft"] svg', '[data-method="dpo"] svg', '.board', '.shares', '.controls'].map(
        async (place) => (await page.locator(`lab-live ${place}`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 },
      );
      const [sft, dpo, board, shares, controls] = (await Promise.all(boxes)) as Required<Awaited<(typeof boxes)[0]>>[];
      expect(sft?.y).toBe(dpo?.y);
      expect(board!.y).toBeGreaterThan(sft!.y + sft!.height);
      expect(shares!.y).toBeGreaterThan(sft!.y + sft!.height);
      expect(controls!.y).toBeGreaterThan(Math.max(board!.y + board!.height, shares!.y + shares!.height));
      // Maps, scene and bars fit a screen together.
      expect(board!.y + board!.height - sft!.y).toBeLessThan(500);
    },
  );

  test('without WebAssembly offers nothing', { tags: 'all' }, async () => {
    const { page } = await openLab({
      prepare: (opened) => opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')),
    });
    expect(await page.locator('lab-live :is(button, input, select):visible').count()).toBe(0);
    expect(await page.locator('lab-live .unable').isVisible()).toBe(true);
    expect(await page.locator('.result svg').first().isVisible()).toBe(true);
  });
});

describe('the model', () => {
  test('comes with the first touch and not before, and what it draws first is what was there, in its place', async () => {
    const { page, complaints, requests } = await openLab();
    await page.waitForLoadState('networkidle');
    expect(requests.filter(isModel)).toEqual([]);
    const before = [await shown(page, 'sft'), await shown(page, 'dpo')];
    await watchShifts(page);
    await touch(page, 1);
    expect([await share(page, 'sft'), await share(page, 'dpo')]).toEqual(before);
    expect(await page.textContent('lab-live .said')).toContain('The miniature answers');
    expect(await shiftsOf(page)).toEqual([]);
    expect(requests.filter((path) => path.endsWith('.ckpt')).map((path) => path.split('/').at(-1))).toEqual([
      'base.ckpt',
    ]);
    expect(complaints).toEqual([]);
  });

  test('comes by a button where data are to be saved', { tags: 'all' }, async () => {
    const fetched: string[] = [];
    const { page } = await openLab({
      prepare: async (opened) => {
        await opened.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
        opened.on('request', (request) => fetched.push(request.url()));
      },
    });
    expect(await page.locator('lab-live .controls').isVisible()).toBe(false);
    await page.locator('lab-live .board').click();
    await page.waitForLoadState('networkidle');
    expect(fetched.filter((path) => isModel(path) || path.includes('live-bench'))).toEqual([]);
    expect(await page.textContent('lab-live .start')).toMatch(/^Load the model \(\d+.kB\)$/);
    await page.click('lab-live .start');
    await settled(page);
    expect(await page.locator('lab-live .controls').isVisible()).toBe(true);
    expect(await page.locator('lab-live .start').count()).toBe(0);
  });

  test(
    'that cannot start says so, leaves the maps, and is tried again at the next touch',
    { tags: 'all' },
    async () => {
      const { page } = await openLab();
      const before = await shown(page, 'dpo');
      await page.route('**/live-worker*.js', (route) => route.abort());
      await touch(page, 1);
      await page.waitForSelector('lab-live .said[data-fault]');
      expect(await shown(page, 'dpo')).toBe(before);
      expect(await page.locator('.result .cells rect').count()).toBe(2 * 144);
      await page.unroute('**/live-worker*.js');
      await touch(page, 1);
      expect(await share(page, 'dpo')).toBe(before);
    },
  );

  const faults = [
    { what: 'a truncated checkpoint', spoil: (file: Buffer) => file.subarray(0, 400), says: 'is damaged' },
    {
      what: 'a checkpoint with a flipped byte',
      spoil: (file: Buffer) => Buffer.from(file.map((byte, at) => (at === file.length - 9 ? byte ^ 1 : byte))),
      says: 'checksum',
    },
    {
      what: 'a checkpoint of another version',
      spoil: (file: Buffer) => Buffer.from(file.toString('latin1').replace(/"version":\d+/, '"version":9'), 'latin1'),
      says: 'version 9',
    },
    {
      what: 'a checkpoint with another header',
      spoil: (file: Buffer) => Buffer.from(file.toString('latin1').replace('"heads":4', '"heads":2'), 'latin1'),
      says: 'checksum',
    },
    {
      what: 'a whole checkpoint of another moment',
      spoil: () => readFileSync('content/lab/checkpoints/sft.ckpt'),
      says: 'is not the file that this page belongs to',
    },
  ];
  test(
    'that came damaged, or is another, leaves a plain message and the maps, and is asked for again',
    { tags: 'all' },
    async () => {
      const { page } = await openLab();
      const before = await shown(page, 'dpo');
      const file = readFileSync('content/lab/checkpoints/base.ckpt');
      for (const { what, spoil, says } of faults) {
        await page.route('**/base.ckpt', (route) => route.fulfill({ body: spoil(file) }));
        await touch(page, 1);
        await page.locator('lab-live .said[data-fault]', { hasText: says }).waitFor();
        expect(await shown(page, 'dpo'), `after ${what}`).toBe(before);
        await page.unroute('**/base.ckpt');
      }
      await touch(page, 1);
      expect(await share(page, 'dpo')).toBe(before);
    },
  );
});

describe('questions and dares', () => {
  test('a chip asks something else about the object, and a touched object is asked about', async () => {
    const { page } = await openLive();
    const first = await asked(page);
    await page.locator('.chip', { hasText: 'Pattern' }).click();
    expect(await asked(page)).toMatch(/pattern .*mug\?$/);
    await touch(page, 2);
    expect(await asked(page)).toMatch(/pattern .*lamp\?$/);
    await settled(page);
    expect(await page.textContent('lab-live .on')).toBe('Share of the gradient on the lamp');
    // Each was a step.
    await page.goBack();
    await page.goBack();
    expect(await asked(page)).toBe(first);
    await settled(page);
  });

  test('the wording of the rejected answer moves the map of DPO and not that of SFT', { tags: 'all' }, async () => {
    const { page } = await openLive();
    const before = [await shown(page, 'sft'), await shown(page, 'dpo')];
    await page.fill('[name="rejected"]', 'i think the mug is blue');
    expect(await share(page, 'sft')).toBe(before[0]);
    expect(await share(page, 'dpo')).toBeLessThan(Number(before[1]) / 2);
    await page.fill('[name="rejected"]', 'i think the mug is green');
    expect(await share(page, 'dpo')).toBeGreaterThan(Number(before[1]) / 2);
  });

  test(
    'each dare stands in the address, which another reader opens, and Back takes it back',
    { tags: 'all' },
    async () => {
      const { page } = await openLab();
      const start = [await shown(page, 'sft'), await shown(page, 'dpo')];
      const states: number[][] = [];
      for (let at = 0; at < 3; at += 1) {
        await dare(page, at).click();
        states.push([await share(page, 'sft'), await share(page, 'dpo')]);
      }
      expect(new Set(states.map(String)).size).toBe(3);
      const other = await openLab({ query: new URL(page.url()).search });
      expect([await share(other.page, 'sft'), await share(other.page, 'dpo')]).toEqual(states[2]);
      expect(await other.page.inputValue('[name="rejected"]')).toBe(await page.inputValue('[name="rejected"]'));
      await page.goBack();
      expect([await share(page, 'sft'), await share(page, 'dpo')]).toEqual(states[1]);
      await page.click('.take [data-state=""]');
      expect([await share(page, 'sft'), await share(page, 'dpo')]).toEqual(start);
      expect(new URL(page.url()).search).toBe('');
    },
  );

  test('a link holds a scene as it was arranged', { tags: 'all' }, async () => {
    const { page } = await openLive({ permissions: ['clipboard-read', 'clipboard-write'] });
    await unfold(page);
    await page.click('[name="next"]');
    await page.locator('.board [data-object="0"]').focus();
    await page.keyboard.press('ArrowUp');
    await page.selectOption('[name="color"]', 'purple');
    await page.fill('[name="beta"]', '-2');
    await page.locator('.words button').first().click();
    const set = [await share(page, 'sft'), await share(page, 'dpo'), await line(page, 'Length')];
    await page.click('[name="link"]');
    await page.getByText('Copied').waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await openLab({ query: new URL(link).search });
    expect([await share(other.page, 'sft'), await share(other.page, 'dpo'), await line(other.page, 'Length')]).toEqual(
      set,
    );
  });
});

describe('the scene', () => {
  test('is arranged by keyboard: arrows move the object in focus, Enter asks about it', async () => {
    const { page } = await openLive();
    const first = page.locator('.board [data-object="0"]');
    const place = () => first.locator('path').first().getAttribute('d');
    const before = await place();
    await first.focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    expect(await place()).not.toBe(before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-object'))).toBe('0');
    expect(await asked(page)).toContain('mug');
    await page.keyboard.press('Enter');
    expect(await asked(page)).toContain('cat');
    await settled(page);
  });

  test('has objects that are dragged with the pointer, stay in it and ask nothing new', { tags: 'all' }, async () => {
    const { page } = await openLab();
    await page.locator('lab-live[data-ready] .board').scrollIntoViewIfNeeded();
    const object = page.locator('.board [data-object="0"]');
    const box = (await object.boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 200, box.y, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const [dragged, board] = await Promise.all([object.boundingBox(), page.locator('.board').boundingBox()]);
    expect(dragged?.x).toBeLessThan(box.x);
    // The outline may stand out by a pixel.
    expect(dragged?.x).toBeGreaterThan((board?.x ?? 0) - 3);
    expect(await asked(page)).toContain('mug');
    await page.waitForURL(/objects=/);
  });
});

describe('the other controls', () => {
  test('beta changes the length of the gradient of DPO and not its map', { tags: 'all' }, async () => {
    const { page } = await openLive();
    await unfold(page);
    const length = async () => Number(/DPO ([\d.]+)/.exec(await line(page, 'Length'))?.[1]);
    const [before, map] = [await length(), await shown(page, 'dpo')];
    await page.fill('[name="beta"]', '-2');
    // At the base model the lead is 0, so the length is proportional to beta: from 0.1 to 0.01.
    expect(before / (await length())).toBeCloseTo(10, 0);
    expect(await shown(page, 'dpo')).toBe(map);
  });

  test('words that do not count leave the loss: with none left there is no gradient', { tags: 'all' }, async () => {
    const { page } = await openLive();
    await unfold(page);
    const all = await share(page, 'sft');
    await page.check('input[name="words"][value="differing"]');
    expect(await share(page, 'sft')).not.toBe(all);
    const counted = page.locator('.words button[aria-pressed="true"]');
    while (await counted.count()) await counted.first().click();
    expect(await line(page, 'Length')).toContain('SFT 0, DPO 0');
    expect(await page.locator('input[name="words"]:checked').count()).toBe(0);
  });

  test('another training step brings its own checkpoint', { tags: 'all' }, async () => {
    const { page } = await openLive();
    await unfold(page);
    const before = await share(page, 'sft');
    const loaded = page.waitForResponse((response) => response.url().endsWith('/base-at-25.ckpt'));
    await page.fill('[name="moment"]', '0');
    await loaded;
    expect(await share(page, 'sft')).not.toBe(before);
    expect(await page.textContent('[name="moment-shown"]')).toContain('of stage 1');
    await page.focus('[name="moment"]');
    await page.keyboard.press('End');
    expect(await page.textContent('[name="moment-shown"]')).toContain('After DPO');
    await settled(page);
  });

  test('an unknown word is named, and the next known one is answered', { tags: 'all' }, async () => {
    const { page } = await openLive();
    const known = await page.inputValue('[name="rejected"]');
    await page.fill('[name="rejected"]', 'the zebra is red');
    await page.waitForSelector('.said[data-fault]');
    expect(await page.textContent('.said')).toContain('does not know the word "zebra"');
    await page.fill('[name="rejected"]', known);
    await page.waitForSelector('.said:not([data-fault])');
    expect(await page.textContent('.said')).toContain('The miniature answers');
  });

  test('have names, room for a finger and, in either theme, readable words', async () => {
    const { page } = await openLive({ viewport: { width: 390, height: 844 } });
    await unfold(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page, { part: 'lab-live' }), `in the ${colorScheme} theme`).toEqual([]);
    }
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'lab-live :is(button, select, summary, input.control, [type="range"], label:has([type="radio"]))',
        ),
      ]
        .filter((control) => control.checkVisibility() && control.getBoundingClientRect().height < 44)
        .map((control) => control.outerHTML.slice(0, 80)),
    );
    expect(small).toEqual([]);
  });
});
