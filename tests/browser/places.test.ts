import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../scripts/launch-chromium.ts';
import { openPage, origin } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** A page of each frame. */
const PAGES = [
  '/',
  '/gallery/',
  '/gallery/gradient-02/',
  '/findings/larger-encoders/',
  '/charts/',
  '/charts/pivot/',
  '/data/',
  '/lab/',
  '/404.html',
];

test.each([390, 820, 1280, 1920])(
  'header, heading and footer of all pages begin at one left edge at %i px',
  async (width) => {
    const { page } = await openPage(browser, PAGES[0] ?? '', { viewport: { width, height: 900 } });
    const edges = new Map<string, unknown>();
    for (const path of PAGES) {
      await page.goto(origin + path);
      const edge = await page.evaluate(() => {
        const left = (element: Element | null) => {
          const range = document.createRange();
          range.selectNodeContents(element ?? document.body);
          return Math.round(range.getBoundingClientRect().left);
        };
        const header = document.querySelector('body > header');
        return {
          lefts: ['body > header a', 'main h1', 'footer p'].map((selector) => left(document.querySelector(selector))),
          height: header?.getBoundingClientRect().height,
        };
      });
      edges.set(path, edge);
    }
    const first = edges.get('/') as { lefts: number[] };
    expect(new Set(first.lefts).size).toBe(1);
    expect(Object.fromEntries(edges)).toEqual(Object.fromEntries(PAGES.map((path) => [path, first])));
    await page.context().close();
  },
);

describe('the list of charts', () => {
  test('shows those that hold the words, and of the groups those that have one', async () => {
    const { page } = await openPage(browser, '/charts/');
    const all = await page.locator('.charts li').count();
    expect(await page.textContent('list-filter output')).toBe(`${all} of ${all}`);
    await page.getByLabel('Find a chart').fill('imagenet');
    const shown = page.locator('.charts li:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.count()).toBeLessThan(all);
    for (const text of await shown.allTextContents()) expect(text.toLowerCase()).toContain('imagenet');
    expect(await page.locator('section:visible:not(:has(li:not([hidden])))').count()).toBe(0);
    await page.getByLabel('Find a chart').fill('');
    expect(await shown.count()).toBe(all);
    await page.context().close();
  });

  test('without JavaScript is whole, with no field that does nothing', async () => {
    const { page } = await openPage(browser, '/charts/', { javaScriptEnabled: false });
    expect(await page.locator('input, output').count()).toBe(0);
    expect(await page.locator('.charts li:visible').count()).toBeGreaterThan(40);
    await page.context().close();
  });
});
