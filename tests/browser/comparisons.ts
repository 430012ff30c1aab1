import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { heldBack, openPage, origin, stir } from './browser.ts';

export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Opens a page with lists of comparisons, once they answer. */
export async function openGallery(path: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(path, options);
  await opened.page.locator('comparison-list[data-ready]').first().waitFor();
  return opened;
}

/** Opens the page of a comparison, once its raw maps are there if it has some. */
export async function openExample(path: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(path, options);
  const hasMaps = await opened.page.locator('comparison-viewer[data-map]').count();
  // They come to readers who stir.
  if (hasMaps) await stir(opened.page);
  await opened.page.locator(`comparison-viewer[data-ready]${hasMaps ? '[data-raw]' : ''}`).waitFor();
  return opened;
}

/** Opens the page of a comparison whose viewer comes late, and tells where what is below it was before. */
export async function openLate(path: string): Promise<{ page: Page; before: number }> {
  const { page } = await openPage('/404.html');
  const script = await heldBack(page, '**/comparison-viewer*.js');
  await page.goto(origin + path, { waitUntil: 'commit' });
  await page.locator('.facts').waitFor();
  await page.evaluate(() => document.fonts.ready);
  const before = await topOf(page, '.facts');
  script.release();
  await page.locator('comparison-viewer[data-ready]').waitFor();
  return { page, before };
}

export const topOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element.getBoundingClientRect().top + scrollY);

/** Where an element is; throws where it is not shown. */
export async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error('not shown');
  return box;
}

/** The ids of the comparisons that are listed, in their order. */
export const shownIds = (page: Page) =>
  page
    .locator('[data-id]:visible:not(dialog *)')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset['id'] ?? ''));

export const query = (page: Page) => new URL(page.url()).search;

const matrixOf = (page: Page) =>
  page
    .locator('.view:visible .layers')
    .first()
    .evaluate((layers) => {
      const { a, e } = new DOMMatrix(getComputedStyle(layers).transform);
      return { a, e };
    });
/** By how much the pictures are enlarged, and how far they are moved to the right. */
export const zoomOf = async (page: Page) => (await matrixOf(page)).a;
export const shiftOf = async (page: Page) => (await matrixOf(page)).e;
