import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchWholeChromium } from '../../scripts/launch-chromium.ts';
import { RICH_SITE } from '../build/build-sites.ts';
import { heldBack, openPage, origin, sheetsOf, shiftsOf, stir, wakeCharts, watchShifts } from './browser.ts';

const HOME = RICH_SITE.base;
/** A chart of one panel. */
const CHART = `${HOME}charts/lead/`;

/** Opens a page whose files with this name do not come. */
async function openWithout(path: string, file: string, options: BrowserContextOptions = {}) {
  const opened = await openPage('/favicon.svg', options);
  await opened.page.route(file, (route) => route.abort());
  await opened.page.goto(origin + path);
  return opened.page;
}

describe('where the code does not come', () => {
  test('of a chart, its drawing and table stay, it says so and asks for the code again', async () => {
    const page = await openWithout(`${HOME}findings/slower/`, '**/live-chart*.js');
    const chart = page.locator('result-chart').first();
    await chart.scrollIntoViewIfNeeded();
    await stir(page);
    await chart.getByText('could not be loaded').waitFor();
    expect(await chart.locator('svg:visible').count()).toBeGreaterThan(0);
    await page.locator('.chart summary').first().click();
    expect(await page.locator('.chart table').first().isVisible()).toBe(true);
    await page.unroute('**/live-chart*.js');
    await chart.getByRole('button', { name: 'Try again' }).click();
    await chart.locator('canvas').first().waitFor();
    expect(await chart.getByText('could not be loaded').count()).toBe(0);
  });

  test('of the search, its button says so', { tags: 'all' }, async () => {
    const page = await openWithout(HOME, '**/search-dialog*.js');
    await page.getByRole('button', { name: 'Search' }).click();
    const alert = page.getByRole('alert');
    expect(await alert.textContent()).toContain('The search could not be loaded');
    await page.keyboard.press('Escape');
    await alert.waitFor({ state: 'detached' });
  });

  test('of the dialog, a comparison opens on its own page', { tags: 'all' }, async () => {
    const page = await openWithout(`${HOME}gallery/`, '**/gallery-dialog*.js');
    await page.locator('.comparison-card .title a:visible').first().click();
    await page.waitForURL(/\/gallery\/[a-z0-9-]+\/$/);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('of the table of numbers, its place says so after a while', { tags: 'all' }, async () => {
    const page = await openWithout(`${HOME}data/`, '**/DataExplorer*.js');
    const failure = page.locator('data-explorer .failure');
    expect(await failure.isVisible()).toBe(false);
    // The end of the wait, without waiting.
    await failure.evaluate((element) => element.getAnimations().forEach((animation) => animation.finish()));
    expect(await failure.isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'CSV' }).first().isVisible()).toBe(true);
  });

  test('of anything, nor fonts, the whole text can be read, as on a slow network before they come', async () => {
    const page = await openWithout(HOME, '**/_astro/**/*.{js,woff2}');
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('.drawing:visible svg').count()).toBe(await page.locator('result-chart .panel').count());
    expect(await page.locator('site-search, theme-toggle').allInnerTexts()).toEqual(['', '']);
    await page.locator('#chart-baskets summary').click();
    expect(await page.locator('#chart-baskets table').isVisible()).toBe(true);
  });

  test('nor styles, the text stands in order', { tags: 'all' }, async () => {
    const page = await openWithout(HOME, '**/_astro/**/*.{js,woff2}');
    await page.locator('style').evaluateAll((styles) => styles.forEach((style) => style.remove()));
    expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
    const headings = await page.locator('h1, h2').allInnerTexts();
    expect(headings[0]).toContain('keep their caps on');
    expect(headings.length).toBeGreaterThan(4);
  });
});

describe('where no canvas is to be had', { tags: 'all' }, () => {
  const withoutCanvas = () => Object.assign(HTMLCanvasElement.prototype, { getContext: () => null });

  test('the drawings of a chart stay, and it says so', async () => {
    const { page, complaints } = await openPage('/favicon.svg');
    await page.addInitScript(withoutCanvas);
    await page.goto(origin + CHART);
    await stir(page);
    await page.getByText('gives it no canvas').waitFor();
    await expectDrawings(page);
    expect(complaints).toEqual([]);
  });

  test.each(['once it was drawn', 'when it is drawn anew'])('%s, its drawings come back', async (when) => {
    const { page, complaints } = await openPage(CHART, { colorScheme: 'light' });
    await wakeCharts(page);
    await page.evaluate(withoutCanvas);
    if (when === 'once it was drawn')
      await page
        .locator('canvas')
        .first()
        .evaluate((canvas) => canvas.dispatchEvent(new Event('contextlost')));
    else await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByText('gives it no canvas').waitFor();
    await expectDrawings(page);
    expect(complaints).toEqual([]);
  });
});

/** A drawing can be seen for each panel, nothing lies on it, and no control does nothing. */
async function expectDrawings(page: Page): Promise<void> {
  const panels = await page.locator('result-chart .panel').count();
  expect(panels).toBeGreaterThan(0);
  expect(await page.locator('result-chart .drawing svg:visible').count()).toBe(panels);
  expect(await page.locator('result-chart :is(canvas, input, .readout, [data-series] button)').count()).toBe(0);
}

test('without WebAssembly the search says that it cannot be loaded, and the rest works', { tags: 'all' }, async () => {
  const { page } = await openPage('/favicon.svg');
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  // In a thread of its own the library would have it still.
  await page.route('**/pagefind-worker.js', (route) => route.abort());
  await page.goto(origin + HOME);
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('mushrooms');
  const said = dialog.getByRole('status').filter({ hasText: 'could not be loaded' });
  await said.waitFor();
  expect(await said.isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  await wakeCharts(page);
});

describe('the way back', { tags: 'all' }, () => {
  let caching: Browser;
  beforeAll(async () => {
    // Playwright turns off the cache of whole pages.
    caching = await launchWholeChromium({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  });
  afterAll(() => caching.close());

  test('brings the page as it was left, and its chart still answers', async () => {
    const { page } = await openPage(CHART, {}, caching);
    await wakeCharts(page);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto(`${origin}${HOME}glossary/`);
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    await expectReadout(page);
  });

  test('brings the theme that was chosen since, on the page and on its switch', async () => {
    const { page } = await openPage(`${HOME}glossary/`, { colorScheme: 'light' }, caching);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
    });
    await page.goto(`${origin}${HOME}charts/`);
    await page.getByLabel('Theme').selectOption('dark');
    await page.goBack({ waitUntil: 'commit' });
    expect(await page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });

  test('brings it too where the page is loaded anew, and its switch had another choice', async () => {
    const { page } = await openPage(`${HOME}glossary/`, { colorScheme: 'light' });
    await page.getByLabel('Theme').selectOption('dark');
    await page.goto(`${origin}${HOME}charts/`);
    await page.getByLabel('Theme').selectOption('light');
    await page.goBack();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    expect(await page.getByLabel('Theme').inputValue()).toBe('light');
  });
});

describe('another pixel ratio', { tags: 'all' }, () => {
  test('draws the charts anew, as sharp as the screen', async () => {
    const { page } = await openPage(CHART);
    await wakeCharts(page);
    const widths = () =>
      page.locator('canvas').evaluateAll((all) => all.map((one) => (one as HTMLCanvasElement).width));
    const before = await widths();
    const session = await page.context().newCDPSession(page);
    for (const ratio of [2, 3, 1]) {
      await session.send('Emulation.setDeviceMetricsOverride', {
        width: 1280,
        // A change of height alone, for which no chart is drawn: the browser tells of a ratio with the next frame.
        height: 900 + ratio,
        deviceScaleFactor: ratio,
        mobile: false,
      });
      await expect
        .poll(async () => (await widths()).map((width, at) => Math.round(width / before[at]!)))
        .toEqual(before.map(() => ratio));
    }
  });
});

test.each(['charts/', 'charts/lead/', 'gallery/', 'gallery/gate/', 'data/', 'findings/slower/', 'authoring/'])(
  'where scripts are late, what they make on "%s" has its place, and nothing moves when they come',
  { tags: 'all' },
  async (path) => {
    const { page } = await openPage('/favicon.svg', { viewport: { width: 390, height: 844 } });
    await watchShifts(page);
    const scripts = await heldBack(page, '**/*.js');
    await page.goto(origin + HOME + path, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.evaluate(() => document.fonts.ready);
    expect(await page.locator('site-search button').count()).toBe(0);
    scripts.release();
    await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
    expect(await shiftsOf(page)).toEqual([]);
  },
);

test.each([
  ['', 390],
  ['', 1280],
  ['media-kinds/', 390],
])('where pictures are late, they have their place on "%s" at %i px', { tags: 'all' }, async (path, width) => {
  const { page } = await openPage('/favicon.svg', { viewport: { width, height: 844 } });
  await watchShifts(page);
  const files = await heldBack(page, '**/media/**');
  await page.goto(origin + HOME + path, { waitUntil: 'commit' });
  await page.locator('footer').waitFor();
  // Of two variants of a picture one is shown.
  const pictures = page.locator('main img').filter({ visible: true });
  const sizes = () =>
    pictures.evaluateAll((all) =>
      all.map((one) => [one.getBoundingClientRect().width, one.getBoundingClientRect().height].map(Math.round)),
    );
  const before = await sizes();
  expect(before.length).toBeGreaterThan(5);
  files.release();
  await pictures.evaluateAll((all) => (all as HTMLImageElement[]).forEach((one) => (one.loading = 'eager')));
  await expect
    .poll(() => pictures.evaluateAll((all) => (all as HTMLImageElement[]).every((one) => one.naturalWidth > 0)))
    .toBe(true);
  expect(await sizes()).toEqual(before);
  expect(await shiftsOf(page)).toEqual([]);
});

/** The range over the chart speaks of another point after an arrow key. */
async function expectReadout(page: Page): Promise<void> {
  const range = page.locator('result-chart input[type="range"]').first();
  const before = await range.getAttribute('aria-valuetext');
  await range.press('ArrowRight');
  expect(await range.getAttribute('aria-valuetext')).not.toBe(before);
}

describe('print', { tags: 'all' }, () => {
  test.each([0.3, 1, 2])('at a zoom of %s has drawings in place of canvases, and its pages', async (scale) => {
    const { page } = await openPage(CHART);
    await wakeCharts(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('canvas:visible').count()).toBe(0);
    expect(await page.locator('.drawing svg:visible').count()).toBe(1);
    expect(await sheetsOf(page, scale)).toBeGreaterThan(0);
  });
});
