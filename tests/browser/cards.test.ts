import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { axeFaults, openPage } from './browser.ts';

/** A page with a term and a citation. */
const PAGE = RICH_SITE.base;
const card = (page: Page) => page.locator('.card:popover-open');
const term = (page: Page) => page.locator('.term').first();

test('a term is explained while it is pointed at, and while the pointer is in the card', async () => {
  const { page, complaints } = await openPage(PAGE);
  await page.clock.install();
  await term(page).hover();
  await page.clock.runFor(1_000);
  await card(page).waitFor();
  expect(await card(page).textContent()).toContain('The upper part of a mushroom.');
  await card(page).hover();
  await page.clock.runFor(1_000);
  expect(await card(page).count()).toBe(1);
  await page.mouse.move(0, 0);
  await page.clock.runFor(1_000);
  await card(page).waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
});

test('by keyboard each term and citation opens its card, and Escape closes it', async () => {
  const { page, complaints } = await openPage(PAGE);
  await term(page).focus();
  await card(page).waitFor();
  await page.keyboard.press('Escape');
  expect(await card(page).count()).toBe(0);
  await page.locator('.citation a').first().focus();
  await card(page).waitFor();
  expect(await card(page).textContent()).toContain('Moss on the north side');
  await term(page).focus();
  await card(page).filter({ hasText: 'The upper part' }).waitFor();
  expect(await card(page).count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('a tap opens a card, inside the screen at 320 px, and a tap beside it closes it', async () => {
  const { page } = await openPage(PAGE, { viewport: { width: 320, height: 640 }, hasTouch: true });
  await term(page).tap();
  await card(page).waitFor();
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.touchscreen.tap(5, 400);
  await card(page).waitFor({ state: 'hidden' });
});

test(
  'without JavaScript a term leads to the glossary, and a citation to its entry and back',
  { tags: 'all' },
  async () => {
    const { page } = await openPage(PAGE, { javaScriptEnabled: false });
    await term(page).click();
    await page.waitForURL('**/glossary/#term-cap');
    await page.goBack();
    await page.locator('.citation a').first().click();
    expect(new URL(page.url()).hash).toBe('#ref-moss');
    await page.locator('#ref-moss .back').click();
    expect(new URL(page.url()).hash).toBe('#cite-moss');
  },
);

test('axe finds nothing with an open card, in either theme', { tags: 'all' }, async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await openPage(PAGE, { colorScheme });
    await term(page).focus();
    await card(page).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  }
});
