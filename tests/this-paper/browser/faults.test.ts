/** @module-tag all */
import { expect, test } from 'vitest';
import { heldBack, openPage, origin, shiftsOf, stir, wakeCharts, watchShifts } from '../../browser/browser.ts';

test('where the code of the miniature does not come, its button says so and can be pressed again', async () => {
  const { page } = await openPage('/favicon.svg');
  await page.route('**/live-bench*.js', (route) => route.abort());
  await page.goto(`${origin}/lab/`);
  const button = page.locator('lab-live .start');
  await button.click();
  expect(await page.getByRole('alert').textContent()).toContain('could not be loaded');
  expect(await button.isEnabled()).toBe(true);
});

test('where no canvas is to be had, the published pictures of a comparison stay', async () => {
  const { page, complaints } = await openPage('/favicon.svg');
  await page.addInitScript(() => Object.assign(HTMLCanvasElement.prototype, { getContext: () => null }));
  await page.addInitScript(() => {
    const { decode } = HTMLImageElement.prototype;
    HTMLImageElement.prototype.decode = async function decoded(this: HTMLImageElement) {
      await decode.call(this);
      document.documentElement.dataset['decoded'] = this.src;
    };
  });
  await page.goto(`${origin}/gallery/gradient-03/`);
  await page.locator('comparison-viewer[data-ready]').waitFor();
  await stir(page);
  await stir(page);
  await page.locator('html[data-decoded]').waitFor();
  const sources = await page
    .locator('.layers img')
    .evaluateAll((all) => all.map((image) => image.getAttribute('src')?.split('/').at(-1)));
  expect(new Set(sources).size).toBe(sources.length);
  expect(await page.locator('comparison-viewer canvas').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('where fonts and scripts are late the answer can be read, and stays where it is when they come', async () => {
  const { page } = await openPage('/favicon.svg', { viewport: { width: 390, height: 844 } });
  await watchShifts(page);
  const files = await heldBack(page, /\.(?:js|woff2)$/);
  await page.goto(origin, { waitUntil: 'commit' });
  await page.locator('#chart-answer .drawing svg:visible').first().waitFor();
  expect(await page.locator('site-search button').count()).toBe(0);
  files.release();
  await page.locator('site-search button').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await wakeCharts(page);
  // Other fonts break lines elsewhere; this is the most that all of it may move.
  const moved = (await shiftsOf(page)).reduce((sum, shift) => sum + shift, 0);
  expect(moved).toBeLessThan(0.01);
});
