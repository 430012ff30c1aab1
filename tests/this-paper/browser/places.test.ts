import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/launch-chromium.ts';
import { openPage, origin } from '../../browser/browser.ts';

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

test('header, heading and footer of all pages begin at one left edge, at any width', async () => {
  const { page } = await openPage(browser, PAGES[0] ?? '');
  const edges = new Map<number, Map<string, { lefts: number[]; height?: number | undefined }>>();
  for (const path of PAGES) {
    await page.goto(origin + path);
    for (const width of [390, 820, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
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
      edges.set(width, (edges.get(width) ?? new Map()).set(path, edge));
    }
  }
  for (const [width, ofPages] of edges) {
    const first = ofPages.get(PAGES[0] ?? '');
    expect(new Set(first?.lefts).size, `at ${width} px`).toBe(1);
    expect(Object.fromEntries(ofPages), `at ${width} px`).toEqual(
      Object.fromEntries(PAGES.map((path) => [path, first])),
    );
  }
  await page.context().close();
});

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

describe('the claims', () => {
  test('that have exceptions come first in each list, and alone where a reader asks for them', async () => {
    const { page } = await openPage(browser, '/claims/', { javaScriptEnabled: false });
    const lists = await page
      .locator('.claims')
      .evaluateAll((all) =>
        all.map((list) => [...list.children].map((claim) => claim.hasAttribute('data-exceptions'))),
      );
    expect(lists.flat()).toContain(true);
    for (const list of lists) expect(list).toEqual(list.toSorted((a, b) => Number(b) - Number(a)));
    await page.getByLabel('Only claims with exceptions').check();
    expect(await page.locator('.claims > li:visible').count()).toBe(lists.flat().filter(Boolean).length);
    expect(await page.locator('h2:visible:has(+ .claims)').count()).toBe(await page.locator('.claims:visible').count());
    await page.context().close();
  });

  test('say which cases are not reported, and do not count them among the exceptions', async () => {
    const { page } = await openPage(browser, '/claims/');
    const texts = await page.locator('.cases summary').allTextContents();
    expect(texts.filter((text) => /\dnot|not reported/.test(text))).toEqual([]);
    expect(texts.filter((text) => /(\d+) of \1\s*,/.test(text))).toEqual([]);
    expect(await page.locator('.cases details p', { hasText: /^Not reported: .+, Average\.$/ }).count()).toBe(1);
    await page.context().close();
  });

  test('show as many marks as they count', async () => {
    const { page } = await openPage(browser, '/claims/');
    const faults = await page.locator('.cases summary').evaluateAll((all) =>
      all.flatMap((summary) => {
        const [, total] = /(?:of )(\d+)/.exec(summary.querySelector('b')?.textContent ?? '') ?? [];
        const drawn = [...summary.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '').join('');
        return drawn.split('M').length - 1 === Number(total) ? [] : [summary.textContent];
      }),
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
