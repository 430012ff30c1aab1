import type { Browser, BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launchChromium, launchWholeChromium } from '../../../scripts/launch-chromium.ts';
import { axeFaults, openPage, origin, shiftsOf, watchShifts } from '../../browser/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const GALLERY = '/gallery/';
/** An example of the lab, and one of the paper on the site that has its figure. */
const LAB = '/gallery/gradient-03/';
const PICTURED = '/pivot/gallery/';
const PAPER = '/pivot/gallery/curtains/';
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function openGallery(path: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, path, options);
  await opened.page.locator('comparison-list[data-ready]').first().waitFor();
  return opened;
}

async function openExample(path: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(browser, path, options);
  const isLab = await opened.page.locator('comparison-viewer[data-map]').count();
  await opened.page.locator(`comparison-viewer[data-ready]${isLab ? '[data-raw]' : ''}`).waitFor();
  return opened;
}

/** A page that is closed after its test, whatever comes. */
async function using(opened: { page: Page }, act: (page: Page) => Promise<void>): Promise<void> {
  try {
    await act(opened.page);
  } finally {
    await opened.page.context().close();
  }
}

/** Lets a file wait until it is released. */
async function heldBack(page: Page, address: string): Promise<{ release: () => void }> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}

const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + scrollY);

/** Where an element is; throws where it is not shown. */
async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('not shown');
  return box;
}

const shownIds = (page: Page) =>
  page
    .locator('[data-id]:visible')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['id'] ?? ''));
const query = (page: Page) => new URL(page.url()).search;
const matrixOf = async (page: Page) =>
  page
    .locator('.view:visible .layers')
    .first()
    .evaluate((layers) => {
      const { a, e } = new DOMMatrix(getComputedStyle(layers).transform);
      return { a, e };
    });
const zoomOf = async (page: Page) => (await matrixOf(page)).a;
const shiftOf = async (page: Page) => (await matrixOf(page)).e;
const isOpen = (page: Page) => page.locator('dialog[open]').count();
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);

describe('filters', () => {
  test('show what they name, count it, and stand in the address', async () => {
    await using(await openGallery(GALLERY), async (page) => {
      await page.click('.chip:has([value="gradient"])');
      await page.click('summary:has-text("More filters")');
      await page.selectOption('[name="selection"]', 'random');
      const ids = await shownIds(page);
      expect(ids).toHaveLength(12);
      expect(ids.every((id) => id.startsWith('gradient-'))).toBe(true);
      expect(await page.textContent('form output')).toBe('12 comparisons');
      expect(query(page)).toBe('?kind=gradient&selection=random');
      expect(await page.locator('#segmentation').isVisible()).toBe(false);
      await page.click('[type="reset"]');
      await page.waitForURL((url) => url.search === '');
      expect(await page.textContent('form output')).toBe('48 comparisons');
      expect(await shownIds(page)).toHaveLength(48);
    });
  });

  test('come from the address, and what it wrongly names counts as nothing', async () => {
    await using(await openGallery(`${PICTURED}?origin=paper&topic=object&order=nonsense`), async (page) => {
      expect(await page.inputValue('[name="origin"]:checked')).toBe('paper');
      expect(await page.inputValue('[name="topic"]')).toBe('object');
      expect(await page.inputValue('[name="order"]')).toBe('');
      expect(await shownIds(page)).toEqual(['baby-stroller', 'curtains']);
    });
  });

  test('say so where nothing is left, and offer the filters without which something would be', async () => {
    await using(await openGallery(`${PICTURED}?origin=paper&selection=random`), async (page) => {
      expect(await shownIds(page)).toEqual([]);
      expect(await page.textContent('form output')).toContain('No comparisons');
      await page.click('button:has-text("Remove the filter “Drawn at random”")');
      expect((await shownIds(page)).length).toBeGreaterThan(0);
      expect(query(page)).toBe('?origin=paper');
    });
  });

  test('order by the lead of DPO', async () => {
    await using(await openGallery(`${GALLERY}?kind=gradient&origin=lab&order=lead`), async (page) => {
      const leads = await page
        .locator('[data-id]:visible')
        .evaluateAll((cards) => cards.map((card) => Number((card as HTMLElement).dataset['lead'])));
      expect(leads.length).toBe(24);
      expect(leads).toEqual(leads.toSorted((a, b) => b - a));
    });
  });
});

describe('the dialog', () => {
  test('opens by a click, stands in the address, and Escape gives the focus back', async () => {
    await using(await openGallery(GALLERY), async (page) => {
      const link = page.locator('[data-id="gradient-02"] h3 a');
      await link.click();
      await page.locator('dialog .stage').waitFor();
      expect(query(page)).toBe('?example=gradient-02');
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await page.waitForURL((url) => url.search === '');
      expect(await focused(page)).toBe(`${origin}/gallery/gradient-02/`);
    });
  });

  test('is used by keyboard alone: Enter, arrows, Tab into the tools, Escape', async () => {
    await using(await openGallery(`${GALLERY}?kind=segmentation&selection=random`), async (page) => {
      await page.locator('[data-id="segmentation-01"] h3 a').focus();
      await page.keyboard.press('Enter');
      await page.locator('dialog .stage').waitFor();
      expect(await page.textContent('dialog [role="status"]')).toBe('1 of 12');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction(() => document.querySelector('dialog [role="status"]')?.textContent === '2 of 12');
      expect(query(page)).toContain('example=segmentation-02');
      await page.locator('dialog comparison-viewer[data-raw]').waitFor();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await page.waitForFunction(() => document.querySelector('dialog [role="status"]')?.textContent === '12 of 12');
      await page.locator('dialog comparison-viewer[data-raw][data-map*="segmentation-12"]').waitFor();
      // The pictures have the focus, so zoom keys work at once, and arrows then move the picture.
      await page.keyboard.press('+');
      expect(await zoomOf(page)).toBe(1.5);
      await page.keyboard.press('ArrowRight');
      expect(await page.textContent('dialog [role="status"]')).toBe('12 of 12');
      await page.keyboard.press('0');
      await page.keyboard.press('Escape');
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
    });
  });

  test('opens from an address, and closes by going back', async () => {
    await using(await openGallery(GALLERY), async (page) => {
      await page.locator('[data-id="gradient-02"] h3 a').click();
      await page.locator('dialog .stage').waitFor();
      await page.goBack();
      await page.locator('dialog[open]').waitFor({ state: 'detached' });
      await page.goto(`${origin}${GALLERY}?example=gradient-05`);
      await page.locator('dialog .stage').waitFor();
      await page.click('dialog .bar button:has-text("Close")');
      await page.waitForURL((url) => url.search === '');
      expect(await isOpen(page)).toBe(0);
    });
  });

  test('does not open over a page that was left for the one before while its code came', async () => {
    const { page } = await openPage(browser, '/favicon.svg');
    let come = () => {};
    const late = new Promise<void>((resolve) => (come = resolve));
    await page.route('**/gallery-dialog*.js', async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(`${origin}/gallery/`);
    await page.locator('comparison-list[data-ready]').waitFor();
    await page.locator('.comparison-card .title a').first().click();
    await page.waitForURL(/\?example=/);
    await page.goBack();
    come();
    await page.locator('gallery-dialog').waitFor({ state: 'attached' });
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  test('opens from a list inside prose too', async () => {
    await using(await openGallery('/pivot/findings/fine-grained-localization/'), async (page) => {
      await page.locator('.comparison-card .title a').first().click();
      await page.locator('dialog[open] comparison-viewer').waitFor();
      expect(query(page)).toMatch(/^\?example=/);
    });
  });

  test('leaves a link where a comparison does not come', async () => {
    await using(await openGallery(GALLERY), async (page) => {
      await page.route('**/gallery/gradient-02/', (route) => route.abort());
      await page.locator('[data-id="gradient-02"] h3 a').click();
      await page.locator('dialog .body a[href$="/gallery/gradient-02/"]').waitFor();
      expect(await page.textContent('dialog .body')).toContain('could not be loaded');
    });
  });

  test('has nothing that axe finds, in either theme', async () => {
    await using(await openGallery(`${GALLERY}?example=gradient-05`), async (page) => {
      await page.locator('dialog comparison-viewer[data-raw]').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFaults(page, 'dialog'), `in the ${colorScheme} theme`).toEqual([]);
      }
    });
  });

  test('does not hold the links back from a new tab', async () => {
    await using(await openGallery(GALLERY), async (page) => {
      await page.locator('[data-id="gradient-02"] h3 a').click({ modifiers: ['Control'] });
      expect(await isOpen(page)).toBe(0);
    });
  });
});

describe('the viewer', () => {
  test('zooms all panels together, by wheel, keys and buttons, and moves them by dragging', async () => {
    await using(await openExample(PAPER), async (page) => {
      const view = page.locator('.view').first();
      const box = await boxOf(view);
      // A wheel that passes scrolls the page; one over the pictures in use zooms.
      await page.mouse.move(box.x + 50, box.y + 50);
      await page.mouse.wheel(0, -200);
      expect(await zoomOf(page)).toBe(1);
      await page.locator('.stage').focus();
      await page.mouse.move(box.x + 50, box.y + 50);
      await page.mouse.wheel(0, -200);
      const zoom = await zoomOf(page);
      expect(zoom).toBeGreaterThan(1.2);
      const transforms = await page
        .locator('.layers')
        .evaluateAll((layers) => layers.map((layer) => getComputedStyle(layer).transform.replaceAll(/\.\d+/g, '')));
      expect(new Set(transforms).size).toBe(1);
      const before = await shiftOf(page);
      await page.mouse.down();
      await page.mouse.move(box.x + 20, box.y + 50, { steps: 3 });
      await page.mouse.up();
      expect(await shiftOf(page)).toBeLessThan(before);
      await page.click('[name="in"]');
      expect(await zoomOf(page)).toBeGreaterThan(zoom);
      await page.click('[name="whole"]');
      expect(await zoomOf(page)).toBe(1);
    });
  });

  test('lays one panel over another, with a divider for mouse and keyboard', async () => {
    await using(await openExample(LAB), async (page) => {
      await page.check('[value="slider"]');
      expect(await page.locator('.panel:visible figcaption').allTextContents()).toEqual(['SFT', 'DPO']);
      const clip = () =>
        page.locator('[data-side="after"] .view').evaluate((element) => getComputedStyle(element).clipPath);
      expect(await clip()).toContain('50%');
      await page.locator('[name="split"]').press('Home');
      expect(await clip()).toContain('0%');
      const box = await boxOf(page.locator('[data-side="before"] .view'));
      await page.mouse.click(box.x + 0.75 * box.width, box.y + 20);
      expect(Number(await page.inputValue('[name="split"]'))).toBeCloseTo(75, -0.5);
      await page.selectOption('[name="pair"]', 'input dpo');
      expect(await page.locator('.panel:visible figcaption').allTextContents()).toEqual(['Image', 'DPO']);
    });
  });

  test('shows the difference of raw maps in words and colors', async () => {
    await using(await openExample(LAB), async (page) => {
      await page.check('[value="difference"]');
      expect(await page.locator('.panel:visible').count()).toBe(1);
      expect(await page.textContent('.difference-words')).toMatch(/\d+% of the gradient lies elsewhere/);
      const colors = await page.locator('[data-panel="difference"] canvas').evaluate((canvas) => {
        const context = (canvas as HTMLCanvasElement).getContext('2d');
        const { data } = context?.getImageData(0, 0, 12, 12) ?? { data: [] };
        return new Set(Array.from({ length: 144 }, (_, at) => `${data[4 * at]} ${data[4 * at + 1]}`)).size;
      });
      expect(colors).toBeGreaterThan(3);
      await page.check('[value="panels"]');
      expect(await page.locator('.panel:visible').count()).toBe(3);
    });
  });

  test('offers no difference of pictures, whose colors are no values', async () => {
    await using(await openExample(PAPER), async (page) => {
      expect(
        await page
          .locator('[name="view"]')
          .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value)),
      ).toEqual(['panels', 'slider']);
    });
  });

  test.each([LAB, PAPER])('saves all panels of %s as one picture for slides, and copies its address', async (path) => {
    const { page } = await openPage(browser, '/404.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await using({ page }, async () => {
      await page.goto(origin + path);
      await page.locator('comparison-viewer[data-ready]').waitFor();
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name="compose"]')]);
      expect(download.suggestedFilename()).toBe(`${path.split('/').at(-2)}.png`);
      const { width = 0, height = 0 } = await sharp(await download.path()).metadata();
      expect(width).toBe(1600);
      expect(height).toBeGreaterThan(600);
      await page.click('[name="link"]');
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(origin + path);
    });
  });

  test('changes strength, colors and outline of raw maps, and those of the paper have none', async () => {
    await using(await openExample(LAB), async (page) => {
      const map = page.locator('[data-panel="dpo"] canvas');
      const first = () => map.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());
      const inferno = await first();
      await page.selectOption('[name="colors"]', 'viridis');
      expect(await first()).not.toBe(inferno);
      await page.locator('[name="strength"]').fill('30');
      expect(await map.evaluate((canvas) => getComputedStyle(canvas).opacity)).toBe('0.3');
      expect(await page.locator('.outline').first().isVisible()).toBe(true);
      await page.uncheck('[name="outline"]');
      expect(await page.locator('.outline').first().isVisible()).toBe(false);
    });
    await using(await openExample(PAPER), async (page) => {
      expect(await page.locator('[name="strength"], [name="colors"], [name="outline"]').count()).toBe(0);
    });
  });

  test('reads out the same patch by mouse and by keyboard, as the raw map has it', async () => {
    await using(await openExample(LAB), async (page) => {
      const example = (await (await page.request.get(`${origin}${LAB}map.json`)).json()) as {
        maps: Record<'sft' | 'dpo', { map: number[] }>;
      };
      const share = (method: 'sft' | 'dpo') => Math.round(100 * (example.maps[method].map[2 * 12 + 9] ?? Number.NaN));
      await page.locator('[name="row"]').fill('3');
      await page.locator('[name="column"]').fill('10');
      const reading = await page.locator('output.reading').textContent();
      expect(reading).toContain(`Row 3, column 10: SFT ${share('sft')}%, DPO ${share('dpo')}%`);
      expect(await page.getAttribute('[name="column"]', 'aria-valuetext')).toBe(reading);
      expect(await page.locator('.marker:visible').count()).toBe(3);
      await page.locator('[name="row"]').fill('1');
      const box = await boxOf(page.locator('.view').nth(1));
      await page.mouse.move(box.x + (9.5 / 12) * box.width, box.y + (2.5 / 12) * box.height);
      expect(await page.locator('output.reading').textContent()).toBe(reading);
    });
  });

  test('keeps the published pictures where the raw map does not come', async () => {
    const { page } = await openPage(browser, '/404.html');
    await using({ page }, async () => {
      await page.route('**/map.json', (route) => route.abort());
      await page.goto(origin + LAB);
      await page.locator('comparison-viewer[data-ready]').waitFor();
      expect(await page.locator('.panel img').nth(2).getAttribute('src')).toBe(`${LAB}dpo.svg`);
      expect(await page.locator('[name="row"], [name="outline"]').first().isVisible()).toBe(false);
    });
  });

  test.each([LAB, PAPER])('does not move what is below it when it starts: %s', async (path) => {
    const { page: live } = await openPage(browser, '/404.html');
    await using({ page: live }, async () => {
      const script = await heldBack(live, '**/comparison-viewer*.js');
      await live.goto(origin + path, { waitUntil: 'commit' });
      await live.locator('.facts').waitFor();
      await live.evaluate(() => document.fonts.ready);
      const before = await topOf(live, '.facts');
      script.release();
      await live.locator(`comparison-viewer${path === LAB ? '[data-raw]' : '[data-ready]'}`).waitFor();
      expect(await topOf(live, '.facts')).toBe(before);
    });
  });
});

describe('by touch', () => {
  const touch = (session: CDPSession, type: string, points: { x: number; y: number; id: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points });

  async function swipe(page: Page, from: { x: number; y: number }, across: number): Promise<void> {
    const session = await page.context().newCDPSession(page);
    await touch(session, 'touchStart', [{ ...from, id: 1 }]);
    for (let step = 1; step <= 4; step += 1) {
      await touch(session, 'touchMove', [{ x: from.x + (across * step) / 4, y: from.y, id: 1 }]);
    }
    await touch(session, 'touchEnd', []);
  }

  test('two fingers zoom', async () => {
    await using(await openExample(LAB, PHONE), async (page) => {
      const box = await boxOf(page.locator('.view:visible').first());
      const session = await page.context().newCDPSession(page);
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const fingers = (apart: number) => [
        { x: x - apart, y, id: 1 },
        { x: x + apart, y, id: 2 },
      ];
      await touch(session, 'touchStart', fingers(20));
      for (const apart of [30, 45, 60]) await touch(session, 'touchMove', fingers(apart));
      await touch(session, 'touchEnd', []);
      expect(await zoomOf(page)).toBeGreaterThan(2);
    });
  });

  test('two panels lie under a divider at first', async () => {
    await using(await openExample(LAB, PHONE), async (page) => {
      expect(await page.inputValue('[name="view"]:checked')).toBe('slider');
      expect(await page.locator('.panel:visible figcaption').allTextContents()).toEqual(['SFT', 'DPO']);
      const [picture, tools] = [await boxOf(page.locator('.stage')), await boxOf(page.locator('.views'))];
      expect(picture.y).toBeLessThan(tools.y);
    });
  });

  test('a swipe over the text leads to the next comparison, one over the panels to the next panel', async () => {
    await using(await openGallery(`${GALLERY}?example=gradient-02`, PHONE), async (page) => {
      await page.locator('dialog comparison-viewer[data-raw]').waitFor();
      const heading = await boxOf(page.locator('dialog h1'));
      await swipe(page, { x: 300, y: heading.y + 10 }, -150);
      await page.waitForURL(/example=gradient-03/);
      await page.locator('dialog comparison-viewer[data-raw][data-map*="gradient-03"]').waitFor();
      await page.check('dialog [value="panels"]');
      const stage = await boxOf(page.locator('dialog .view').first());
      await swipe(page, { x: 300, y: stage.y + 40 }, -150);
      const scrolled = () => page.locator('dialog .stage').evaluate((element) => element.scrollLeft);
      await expect.poll(scrolled).toBeGreaterThan(0);
      expect(query(page)).toContain('gradient-03');
    });
  });

  test('a tap reads a patch, and every control is large enough for a finger', async () => {
    await using(await openExample(LAB, PHONE), async (page) => {
      await page.locator('.view:visible').first().tap();
      expect(await page.locator('output.reading').textContent()).toMatch(/^Row \d+, column \d+: SFT/);
      const small = await page
        .locator(
          '.tools :is(button, select, input[type="range"]):visible, .tools label:has([type="radio"], [type="checkbox"])',
        )
        .evaluateAll((controls) => controls.filter((control) => control.getBoundingClientRect().height < 44).length);
      expect(small).toBe(0);
    });
  });
});

describe('without JavaScript', () => {
  const OFF = { javaScriptEnabled: false };

  test('the gallery is a list with links and no dead control', async () => {
    const { page } = await openPage(browser, GALLERY, OFF);
    await using({ page }, async () => {
      expect(await page.locator('[data-id]:visible').count()).toBe(48);
      expect(await page.locator('.absent li').count()).toBe(14);
      expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
      await page.click('[data-id="gradient-02"] h3 a');
      await page.waitForURL('**/gallery/gradient-02/');
      expect(await page.locator('.panel img:visible').count()).toBe(3);
      expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
    });
  });
});

test.each([
  [1280, 900],
  [390, 844],
])('at most 12 pictures load before anything is scrolled at %i px, and nothing moves', async (width, height) => {
  const whole = await launchWholeChromium();
  onTestFinished(() => whole.close());
  const { page } = await openPage(whole, '/404.html', { viewport: { width, height } });
  await using({ page }, async () => {
    await watchShifts(page);
    await page.goto(`${origin}/pivot/gallery/`, { waitUntil: 'networkidle' });
    // On wide screens the others come after all else, for paper.
    const count = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      return resources.filter(
        ({ initiatorType, name, startTime }) =>
          initiatorType === 'img' && name.includes('/gallery/') && startTime < (visit?.loadEventEnd ?? 0),
      ).length;
    });
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(12);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    await page.waitForLoadState('networkidle');
    expect(await shiftsOf(page)).toEqual([]);
  });
});

/** How many pictures of comparisons are not there. */
const missing = (page: Page) =>
  page
    .locator('.comparison-card img')
    .evaluateAll(
      (images) => (images as HTMLImageElement[]).filter((image) => !(image.complete && image.naturalWidth)).length,
    );

describe('the pictures for paper', () => {
  test('are there on a wide screen before anyone prints', async () => {
    await using(await openGallery(GALLERY), async (page) => {
      await expect.poll(() => missing(page)).toBe(0);
    });
  });

  test('come on a phone when printing begins', async () => {
    await using(await openGallery(GALLERY, { viewport: { width: 390, height: 844 } }), async (page) => {
      await page.waitForLoadState('networkidle');
      expect(await missing(page)).toBeGreaterThan(0);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await expect.poll(() => missing(page)).toBe(0);
    });
  });
});
