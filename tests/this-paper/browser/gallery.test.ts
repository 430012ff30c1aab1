import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import { launchWholeChromium } from '../../../scripts/launch-chromium.ts';
import { openPage, origin, shiftsOf, stir, watchShifts } from '../../browser/browser.ts';
import { boxOf, openExample, openGallery, openLate, PHONE, query, shownIds, topOf } from '../../browser/comparisons.ts';

const GALLERY = '/gallery/';
/** An example of the lab, and one of the paper on the site that has its figure. */
const LAB = '/gallery/gradient-03/';
const PAPER = '/pivot/gallery/curtains/';

describe('filters', () => {
  test('show what they name, count it, and stand in the address', async () => {
    const { page } = await openGallery(GALLERY);
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
    // The one that stands over the list is not shown twice, until a filter is set.
    expect(await shownIds(page)).toHaveLength(47);
    await page.click('.chip:has([name="kind"][value="gradient"])');
    expect(await shownIds(page)).toContain('gradient-02');
  });

  test('leave the focus to the lead, where its card is hidden and its dialog closes', { tags: 'all' }, async () => {
    const { page } = await openGallery(`${GALLERY}?example=gradient-02`);
    await page.locator('dialog .stage').waitFor();
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await expect.poll(focused).toBe(`${origin}/gallery/gradient-02/`);
  });

  test('order by the lead of DPO', { tags: 'all' }, async () => {
    const { page } = await openGallery(`${GALLERY}?kind=gradient&origin=lab&order=lead`);
    const leads = await page
      .locator('[data-id]:visible')
      .evaluateAll((cards) => cards.map((card) => Number((card as HTMLElement).dataset['lead'])));
    expect(leads.length).toBe(24);
    expect(leads).toEqual(leads.toSorted((a, b) => b - a));
  });
});

describe('the viewer', () => {
  test('shows the difference of raw maps in words and colors', async () => {
    const { page } = await openExample(LAB);
    await page.click('.chip:has([value="difference"])');
    expect(await page.locator('.panel:visible').count()).toBe(1);
    expect(await page.textContent('.difference-words')).toMatch(/\d+% of the gradient lies elsewhere/);
    const colors = await page.locator('[data-panel="difference"] canvas').evaluate((canvas) => {
      const context = (canvas as HTMLCanvasElement).getContext('2d');
      const { data } = context?.getImageData(0, 0, 12, 12) ?? { data: [] };
      return new Set(Array.from({ length: 144 }, (_, at) => `${data[4 * at]} ${data[4 * at + 1]}`)).size;
    });
    expect(colors).toBeGreaterThan(3);
    await page.click('.chip:has([value="panels"])');
    expect(await page.locator('.panel:visible').count()).toBe(3);
  });

  test('saves raw maps as one picture for slides', { tags: 'all' }, async () => {
    const { page } = await openPage('/404.html');
    await page.goto(origin + LAB);
    await page.locator('comparison-viewer[data-ready]').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name="compose"]')]);
    expect(download.suggestedFilename()).toBe('gradient-03.png');
    const { width = 0, height = 0 } = await sharp(await download.path()).metadata();
    expect(width).toBe(1600);
    expect(height).toBeGreaterThan(600);
  });

  test('lays raw maps over the bare scene, not over the pictures that hold a map', { tags: 'all' }, async () => {
    const { page } = await openExample(LAB);
    const shown = () =>
      page.locator('.panel img').evaluateAll((all) => all.map((img) => (img as HTMLImageElement).currentSrc));
    await expect.poll(shown).toEqual(Array(3).fill(`${origin}${LAB}scene.svg`));
  });

  test('changes strength, colors and outline of raw maps, and those of the paper have none', async () => {
    const { page } = await openExample(LAB);
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
    const { page: ofPaper } = await openExample(PAPER);
    expect(await ofPaper.locator('[name="strength"], [name="colors"], [name="outline"]').count()).toBe(0);
  });

  test('reads out the same patch by mouse and by keyboard, as the raw map has it', async () => {
    const { page } = await openExample(LAB);
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

  test('keeps the published pictures where the raw map does not come', { tags: 'all' }, async () => {
    const { page } = await openPage('/404.html');
    await page.route('**/map.json', (route) => route.abort());
    await page.goto(origin + LAB);
    await page.locator('comparison-viewer[data-ready]').waitFor();
    const request = page.waitForEvent('requestfailed', (failed) => failed.url().endsWith('map.json'));
    await stir(page);
    await request;
    expect(await page.locator('.panel img').nth(2).getAttribute('src')).toBe(`${LAB}dpo.svg`);
    expect(await page.locator('[name="row"], [name="outline"]').first().isVisible()).toBe(false);
  });

  test.each([LAB, PAPER])('does not move what is below it when it starts: %s', { tags: 'all' }, async (path) => {
    const { page, before } = await openLate(path);
    await stir(page);
    if (path === LAB) await page.locator('comparison-viewer[data-raw]').waitFor();
    expect(await topOf(page, '.facts')).toBe(before);
  });
});

test('by touch a tap reads a patch, and every control of maps is large enough for a finger', async () => {
  const { page } = await openExample(LAB, PHONE);
  await page.locator('.view:visible').first().tap();
  expect(await page.locator('output.reading').textContent()).toMatch(/^Row \d+, column \d+: SFT/);
  const small = await page
    .locator(
      '.tools :is(button, select, input[type="range"]):visible, .tools label:has([type="radio"], [type="checkbox"])',
    )
    .evaluateAll((controls) => controls.filter((control) => control.getBoundingClientRect().height < 44).length);
  expect(small).toBe(0);
});

test('without JavaScript the gallery lists what there is, and what there is not', async () => {
  const { page } = await openPage(GALLERY, { javaScriptEnabled: false });
  expect(await page.locator('[data-id]:visible').count()).toBe(48);
  expect(await page.locator('.absent li').count()).toBe(14);
});

/** Opens the gallery in a Chromium that loads pictures as that of readers does, and records what moves. */
async function openWhole(viewport: { width: number; height: number }): Promise<Page> {
  const whole = await launchWholeChromium();
  onTestFinished(() => whole.close());
  const { page } = await openPage('/404.html', { viewport }, whole);
  await watchShifts(page);
  await page.goto(`${origin}/pivot/gallery/`, { waitUntil: 'networkidle' });
  return page;
}

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('nothing moves at $width px while pictures come', { tags: 'all' }, async (viewport) => {
  const page = await openWhole(viewport);
  await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
  await page.waitForLoadState('networkidle');
  expect(await shiftsOf(page)).toEqual([]);
});

// On wide screens all come with the page, for paper.
test('at most 12 pictures load on a phone before anything is scrolled', { tags: 'all' }, async () => {
  const page = await openWhole({ width: 390, height: 844 });
  const count = await page.evaluate(() => {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return resources.filter(({ initiatorType, name }) => initiatorType === 'img' && name.includes('/gallery/')).length;
  });
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(12);
});

/** How many pictures of comparisons are not there. */
const missing = (page: Page) =>
  page
    .locator('.comparison-card img')
    .evaluateAll(
      (images) => (images as HTMLImageElement[]).filter((image) => !(image.complete && image.naturalWidth)).length,
    );

describe('the pictures for paper', { tags: 'all' }, () => {
  test('come with the page on a wide screen, for those who print at once', async () => {
    const { page } = await openGallery(GALLERY);
    expect(await page.locator('img[loading="lazy"]').count()).toBe(0);
    await expect.poll(() => missing(page)).toBe(0);
  });

  test('come on a phone when printing begins', async () => {
    const { page } = await openGallery(GALLERY, { viewport: { width: 390, height: 844 } });
    await page.waitForLoadState('networkidle');
    expect(await missing(page)).toBeGreaterThan(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => missing(page)).toBe(0);
  });
});
