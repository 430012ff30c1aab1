import { describe, expect, test } from 'vitest';
import { openPage, sheetsOf } from '../../browser/browser.ts';

describe('the claims', () => {
  test('that have exceptions come first in each list, and alone where a reader asks for them', async () => {
    const { page } = await openPage('/claims/', { javaScriptEnabled: false });
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
  });

  test('say which cases are not reported, and do not count them among the exceptions', { tags: 'all' }, async () => {
    const { page } = await openPage('/claims/');
    const texts = await page.locator('.cases summary').allTextContents();
    expect(texts.filter((text) => /\dnot|not reported/.test(text))).toEqual([]);
    expect(texts.filter((text) => /(\d+) of \1\s*,/.test(text))).toEqual([]);
    expect(await page.locator('.cases details p', { hasText: /^Not reported: .+, Average\.$/ }).count()).toBe(1);
  });

  test('show as many marks as they count', { tags: 'all' }, async () => {
    const { page } = await openPage('/claims/');
    const faults = await page.locator('.cases summary').evaluateAll((all) =>
      all.flatMap((summary) => {
        const [, total] = /(?:of )(\d+)/.exec(summary.querySelector('b')?.textContent ?? '') ?? [];
        const drawn = [...summary.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '').join('');
        return drawn.split('M').length - 1 === Number(total) ? [] : [summary.textContent];
      }),
    );
    expect(faults).toEqual([]);
  });
});

test('the home page prints on at most ten sheets, with its pictures, right after it came', async () => {
  const { page } = await openPage('/');
  expect(await sheetsOf(page)).toBeLessThanOrEqual(10);
  expect(
    await page
      .locator('main img')
      .evaluateAll((all) => all.filter((img) => !(img as HTMLImageElement).complete).length),
  ).toBe(0);
});
