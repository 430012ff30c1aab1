/** @module-tag all */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage } from '../../browser/browser.ts';

/** Types a word into the open search and waits for its count. */
async function seek(page: Page, word: string): Promise<string> {
  await page.fill('site-search input', word);
  const status = page.locator('site-search [role="status"]').filter({ hasText: `“${word}”` });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

test('the search finds numbers as pages print them, with either minus, and leads to their rows', async () => {
  const { page } = await openPage('/');
  for (const number of ['+1.4', '59.7', '-0.6', '−0.6']) {
    const plain = number.replace('−', '-');
    await page.keyboard.press('Control+k');
    await page.locator('site-search dialog[open]').waitFor();
    expect(await seek(page, number)).toMatch(/page/);
    const marks = new Set(await page.locator('.results mark').allTextContents());
    expect([...marks].map((text) => text.replace('−', '-'))).toEqual([plain]);
    await page.getByRole('link', { name: `${number} among all numbers` }).click();
    await page.waitForURL((url) => url.searchParams.get('words') === number);
    await page.locator('data-explorer[data-ready]').waitFor();
    const texts = await page.locator('data-explorer tbody td:nth-child(5)').allTextContents();
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => !text.replace('−', '-').includes(plain))).toEqual([]);
  }
});
