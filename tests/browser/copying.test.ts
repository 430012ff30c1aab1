import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { openPage, wakeCharts } from './browser.ts';

/** What is selected and what is copied of one element is what is seen of it, but for the space between its parts. */
async function expectCopied(page: Page, element: Locator): Promise<void> {
  const seen = await element.evaluate((node) => {
    getSelection()?.selectAllChildren(node);
    const texts = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    let text = '';
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement;
      if (!around?.closest('.visually-hidden, .margin-citation, script, style')) text += texts.currentNode.textContent;
    }
    return text;
  });
  await page.keyboard.press('Control+c');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const selected = await page.evaluate(() => String(getSelection()));
  const plain = (text: string) => text.replace(/\s+/g, '');
  expect(plain(seen)).not.toBe('');
  expect(plain(copied)).toBe(plain(seen));
  expect(plain(selected)).toBe(plain(seen));
}

test.each([
  ['paragraphs of the home page', RICH_SITE.base, 'main p:has(number-link):not(:has(.katex))'],
  [
    'paragraphs of a finding',
    `${RICH_SITE.base}findings/slower/`,
    'main p:has(.number .visually-hidden):not(:has(.katex))',
  ],
  ['rows of a table', `${RICH_SITE.base}authoring/`, '.data-table tbody tr:first-child'],
  ['rows of the table of a chart', `${RICH_SITE.base}charts/rain/`, 'figure table tbody tr:first-child'],
])('what is copied of %s is what is seen', { tags: 'all' }, async (_, path, selector) => {
  const { page } = await openPage(path, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const parts = await page.locator(selector).all();
  expect(parts.length).toBeGreaterThan(0);
  for (const part of parts) await expectCopied(page, part);
});

test('what is copied of a read-out is what is seen', async () => {
  const { page } = await openPage(`${RICH_SITE.base}charts/rain/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await wakeCharts(page);
  await page.locator('result-chart input[type="range"]').first().focus();
  await page.keyboard.press('ArrowRight');
  const readout = page.locator('.readout:visible').first();
  expect(await readout.innerText()).toContain('pp');
  await expectCopied(page, readout);
});
