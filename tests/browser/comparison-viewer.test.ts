import type { CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { drawn, openPage, origin } from './browser.ts';
import {
  boxOf,
  openExample,
  openGallery,
  openLate,
  PHONE,
  query,
  shiftOf,
  shownIds,
  topOf,
  zoomOf,
} from './comparisons.ts';

const GALLERY = `${RICH_SITE.base}gallery/`;
/** A comparison of five panels. */
const EXAMPLE = `${GALLERY}bench/`;

describe('the viewer of a comparison', () => {
  test('zooms all panels together, by wheel, keys and buttons, and moves them by dragging', async () => {
    const { page } = await openExample(EXAMPLE);
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

  test('lays one panel over another, with a divider for mouse and keyboard', async () => {
    const { page } = await openExample(EXAMPLE);
    await page.click('.chip:has([value="slider"])');
    expect(await page.locator('.panel:visible figcaption').allTextContents()).toEqual(['Slow', 'Fast']);
    const clip = () =>
      page.locator('[data-side="after"] .view').evaluate((element) => getComputedStyle(element).clipPath);
    expect(await clip()).toContain('50%');
    await page.locator('[name="split"]').press('Home');
    expect(await clip()).toContain('0%');
    const box = await boxOf(page.locator('[data-side="before"] .view'));
    await page.mouse.click(box.x + 0.75 * box.width, box.y + 20);
    expect(Number(await page.inputValue('[name="split"]'))).toBeCloseTo(75, -0.5);
    await page.selectOption('[name="pair"]', 'wood amble');
    expect(await page.locator('.panel:visible figcaption').allTextContents()).toEqual(['The wood', 'Ambling, ours']);
  });

  test('offers no difference of pictures, whose colors are no values', { tags: 'all' }, async () => {
    const { page } = await openExample(EXAMPLE);
    expect(
      await page
        .locator('[name="view"]')
        .evaluateAll((radios) => radios.map((radio) => (radio as HTMLInputElement).value)),
    ).toEqual(['panels', 'slider']);
  });

  test('saves all panels as one picture for slides, and copies its address', { tags: 'all' }, async () => {
    const { page } = await openPage('/404.html', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(origin + EXAMPLE);
    await page.locator('comparison-viewer[data-ready]').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[name="compose"]')]);
    expect(download.suggestedFilename()).toBe('bench.png');
    const { width = 0, height = 0 } = await sharp(await download.path()).metadata();
    expect(width).toBe(1600);
    expect(height).toBeGreaterThan(600);
    await page.click('[name="link"]');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(origin + EXAMPLE);
  });

  test('does not move what is below it when it starts', { tags: 'all' }, async () => {
    const { page, before } = await openLate(EXAMPLE);
    expect(await topOf(page, '.facts')).toBe(before);
  });
});

describe('by touch', { tags: 'all' }, () => {
  const touch = (
    session: CDPSession,
    type: string,
    points: { x: number; y: number; id: number }[],
    timestamp = Date.now() / 1000,
  ) => session.send('Input.dispatchTouchEvent', { type: type as 'touchStart', touchPoints: points, timestamp });

  /**
   * The finger is lifted once `isThere` has come true, where it is given. By the times of its touches it rests for a second
   * before that: lifted in motion it would fling what it moves, as far as the machine was quick.
   */
  async function swipe(
    page: Page,
    from: { x: number; y: number },
    across: number,
    isThere?: () => Promise<void>,
  ): Promise<void> {
    const session = await page.context().newCDPSession(page);
    const moved = Date.now() / 1000 - 1;
    await touch(session, 'touchStart', [{ ...from, id: 1 }], moved);
    for (let step = 1; step <= 4; step += 1) {
      await touch(session, 'touchMove', [{ x: from.x + (across * step) / 4, y: from.y, id: 1 }], moved);
    }
    await isThere?.();
    await touch(session, 'touchEnd', []);
  }

  test('two fingers zoom', async () => {
    const { page } = await openExample(EXAMPLE, PHONE);
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

  test('two panels lie under a divider at first', async () => {
    const { page } = await openExample(EXAMPLE, PHONE);
    expect(await page.inputValue('[name="view"]:checked')).toBe('slider');
    expect(await page.locator('.panel:visible figcaption').allTextContents()).toEqual(['Slow', 'Fast']);
    const [picture, tools] = [await boxOf(page.locator('.stage')), await boxOf(page.locator('.views'))];
    expect(picture.y).toBeLessThan(tools.y);
  });

  test('a swipe over the text leads to the next comparison, one over the panels to the next panel', async () => {
    const { page } = await openGallery(`${GALLERY}?example=bench`, PHONE);
    await page.locator('dialog comparison-viewer[data-ready]').waitFor();
    const ids = await shownIds(page);
    const next = ids[(ids.indexOf('bench') + 1) % ids.length] ?? '';
    const heading = await boxOf(page.locator('dialog h1'));
    await swipe(page, { x: 300, y: heading.y + 10 }, -150);
    await page.waitForURL((url) => url.searchParams.get('example') === next);
    await page.locator(`dialog comparison-viewer[data-ready][data-id="${next}"]`).waitFor();
    await page.click('dialog .chip:has([value="panels"])');
    const [first, second] = [0, 1].map((at) => page.locator('dialog .view').nth(at));
    const { x, y } = await boxOf(first!);
    const stage = page.locator('dialog .stage');
    const scrolled = () => stage.evaluate((scroller) => scroller.scrollLeft);
    // Nothing follows a finger before that.
    await drawn(page);
    // Farther than half of a panel, which would snap back before that.
    await swipe(page, { x: 300, y: y + 40 }, -250, () => expect.poll(scrolled).toBeGreaterThan(200));
    await expect.poll(async () => Math.round((await boxOf(second!)).x)).toBe(Math.round(x));
    expect(query(page)).toContain(next);
    // As far as a quick finger flings them.
    await stage.evaluate((scroller) => scroller.scrollBy({ left: 2 * scroller.clientWidth }));
    const third = page.locator('dialog .view').nth(2);
    await expect.poll(async () => Math.round((await boxOf(third)).x)).toBe(Math.round(x));
  });

  test('every control is large enough for a finger', async () => {
    const { page } = await openExample(EXAMPLE, PHONE);
    const controls = page.locator(
      '.tools :is(button, select, input[type="range"]):visible, .tools label:has([type="radio"])',
    );
    expect(await controls.count()).toBeGreaterThan(5);
    const heights = await controls.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
