import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/launch-chromium.ts';
import { openPage, sheetsOf } from '../../browser/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

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

test('the home page prints on at most ten sheets, with its pictures, right after it came', async () => {
  const { page } = await openPage(browser, '/');
  expect(await sheetsOf(page)).toBeLessThanOrEqual(10);
  expect(
    await page
      .locator('main img')
      .evaluateAll((all) => all.filter((img) => !(img as HTMLImageElement).complete).length),
  ).toBe(0);
  await page.context().close();
});
