import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { openPage } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the lab's page and loads the miniature; resolves once both maps are there. */
async function openLab(prepare?: (page: Page) => Promise<void>) {
  const opened = await openPage(browser, '/lab/');
  await prepare?.(opened.page);
  return opened;
}

async function start(page: Page): Promise<void> {
  await page.click('lab-live .start');
  await page.waitForSelector('lab-live[data-ready]:not([data-busy])');
}

/** Text of the numbers below a map, once the miniature has answered the last change. */
async function numbers(page: Page, method: 'sft' | 'dpo'): Promise<string> {
  await settled(page);
  return (await page.textContent(`.result[data-method="${method}"] .numbers`)) ?? '';
}

/** Waits until the last change is answered; the miniature is busy from the moment of a change. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('lab-live:not([data-busy])');
}

test('the miniature loads only when asked for, then draws both maps and answers', async () => {
  const { page, complaints } = await openLab();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /ckpt|wasm|live-bench/.test(path))).toEqual([]);
  await start(page);
  expect(fetched.filter((path) => path.endsWith('.ckpt'))).toEqual(['/lab/checkpoints/base.ckpt']);
  for (const method of ['sft', 'dpo'] as const) {
    expect(await page.locator(`.result[data-method="${method}"] .cells rect`).count()).toBe(144);
    expect(await numbers(page, method)).toMatch(/^\d+% inside the region; longest (in|out)side it/);
  }
  expect(await page.textContent('.said')).toContain('The miniature answers');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('beta changes the length of the gradient of DPO and not its map', async () => {
  const { page } = await openLab();
  await start(page);
  const before = await numbers(page, 'dpo');
  await page.fill('[name="beta"]', '-2');
  const after = await numbers(page, 'dpo');
  const lines = (text: string) => text.split('\n');
  expect(lines(after).slice(0, 2)).toEqual(lines(before).slice(0, 2));
  const length = (text: string) => Number(lines(text)[2]?.replace('Length ', ''));
  // At the base model the lead is 0, so the length is proportional to beta: from 0.1 to 0.01.
  expect(length(before) / length(after)).toBeCloseTo(10, 0);
  await page.context().close();
});

test('words that do not count leave the loss: with none left there is no gradient', async () => {
  const { page } = await openLab();
  await start(page);
  const all = await numbers(page, 'sft');
  await page.check('input[name="words"][value="differing"]');
  expect(await numbers(page, 'sft')).not.toBe(all);
  const counted = page.locator('.words button[aria-pressed="true"]');
  while (await counted.count()) await counted.first().click();
  expect(await numbers(page, 'sft')).toContain('Length 0');
  await page.context().close();
});

test('a scene is arranged by keyboard: arrows move the object in focus', async () => {
  const { page } = await openLab();
  await start(page);
  const first = page.locator('.board [data-object="0"]');
  const place = () => first.locator('path').first().getAttribute('d');
  const before = await place();
  await first.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  expect(await place()).not.toBe(before);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-object'))).toBe('0');
  await settled(page);
  await page.context().close();
});

test('an object is dragged with the pointer and stays in the scene', async () => {
  const { page } = await openLab();
  await start(page);
  await page.locator('.board').scrollIntoViewIfNeeded();
  const box = await page.locator('.board [data-object="0"]').boundingBox();
  if (!box) throw new Error('The board shows no object');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 200, box.y, { steps: 4 });
  await page.mouse.up();
  const [dragged, board] = await Promise.all([
    page.locator('.board [data-object="0"]').boundingBox(),
    page.locator('.board').boundingBox(),
  ]);
  expect(dragged?.x).toBeLessThan(box.x);
  // The outline may stand out by a pixel.
  expect(dragged?.x).toBeGreaterThan((board?.x ?? 0) - 3);
  await page.context().close();
});

test('another training step brings its own checkpoint', async () => {
  const { page } = await openLab();
  await start(page);
  const before = await numbers(page, 'sft');
  const loaded = page.waitForResponse((response) => response.url().endsWith('/base-at-25.ckpt'));
  await page.fill('[name="moment"]', '0');
  await loaded;
  expect(await numbers(page, 'sft')).not.toBe(before);
  expect(await page.textContent('[name="moment-shown"]')).toContain('of stage 1');
  await page.context().close();
});

test('an unknown word is named, and the next known one is answered', async () => {
  const { page } = await openLab();
  await start(page);
  const known = await page.inputValue('[name="rejected"]');
  await page.fill('[name="rejected"]', 'the zebra is red');
  await page.waitForSelector('.said[data-fault]');
  expect(await page.textContent('.said')).toContain('does not know the word "zebra"');
  await page.fill('[name="rejected"]', known);
  await page.waitForSelector('.said:not([data-fault])');
  expect(await page.textContent('.said')).toContain('The miniature answers');
  await page.context().close();
});

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
test.for(faults)('$what leaves a plain message', async ({ spoil, says }) => {
  const { page } = await openLab(async (opened) => {
    await opened.route('**/base.ckpt', (route) =>
      route.fulfill({ body: spoil(readFileSync('content/lab/checkpoints/base.ckpt')) }),
    );
  });
  await page.click('lab-live .start');
  await page.waitForSelector('.said[data-fault]');
  expect(await page.textContent('.said')).toContain(says);
  await page.context().close();
});

test('without WebAssembly nothing is offered and the examples remain', async () => {
  const { page } = await openLab(async (opened) => {
    await opened.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await opened.reload();
  });
  expect(await page.locator('lab-live .start').count()).toBe(0);
  expect(await page.locator('lab-live .without').isVisible()).toBe(true);
  expect(await page.locator('.comparison-card').first().isVisible()).toBe(true);
  await page.context().close();
});
