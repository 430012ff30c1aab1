/** @module-tag all */
import { test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { openPage } from './browser.ts';

test('an address opens a comparison once, however many lists of the page hold it', async ({ expect }) => {
  const { page } = await openPage(`${RICH_SITE.base}authoring/`);
  expect(await page.locator('.comparison-card[data-id="bench"]').count()).toBe(3);
  await page.goto(`${page.url()}?example=bench`);
  await page.locator('dialog[open]').first().waitFor();
  // Whatever else the address opens is made by the same code, which is there by now.
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await page.locator('dialog[open]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
  expect(new URL(page.url()).search).toBe('');
});
