import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/launch-chromium.ts';
import { axeFaults, openPage } from '../../browser/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const PAGE = '/method/';
const card = (page: Page) => page.locator('.card:popover-open');
const term = (page: Page) => page.locator('.term').first();

test('a term is explained while it is pointed at, and while the pointer is in the card', async () => {
  const { page, complaints } = await openPage(browser, PAGE);
  await page.clock.install();
  await term(page).hover();
  await page.clock.runFor(1_000);
  await card(page).waitFor();
  expect(await card(page).textContent()).toContain('takes images as well as text');
  await card(page).hover();
  await page.clock.runFor(1_000);
  expect(await card(page).count()).toBe(1);
  await page.mouse.move(0, 0);
  await page.clock.runFor(1_000);
  await card(page).waitFor({ state: 'hidden' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('by keyboard each term and citation opens its card, and Escape closes it', async () => {
  const { page, complaints } = await openPage(browser, PAGE);
  await term(page).focus();
  await card(page).waitFor();
  await page.keyboard.press('Escape');
  expect(await card(page).count()).toBe(0);
  await page.locator('.citation a').first().focus();
  await card(page).waitFor();
  expect(await card(page).textContent()).toContain('SigLIP 2');
  await page.keyboard.press('Shift+Tab');
  await page.waitForFunction(() => document.querySelector('.card:popover-open')?.id === 'card-projector');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a tap opens a card, inside the screen at 320 px, and a tap beside it closes it', async () => {
  const { page } = await openPage(browser, PAGE, { viewport: { width: 320, height: 640 }, hasTouch: true });
  await term(page).tap();
  await card(page).waitFor();
  const box = await card(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.touchscreen.tap(5, 400);
  await card(page).waitFor({ state: 'hidden' });
  await page.context().close();
});

test('without JavaScript a term leads to the glossary, and a citation to its entry and back', async () => {
  const { page } = await openPage(browser, PAGE, { javaScriptEnabled: false });
  await term(page).click();
  await page.waitForURL('**/glossary/#term-mllm');
  await page.goBack();
  await page.locator('.citation a').first().click();
  expect(new URL(page.url()).hash).toBe('#ref-siglip-2');
  await page.locator('#ref-siglip-2 .back').click();
  expect(new URL(page.url()).hash).toBe('#cite-siglip-2');
  await page.context().close();
});

test('axe finds nothing with an open card, in either theme', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page } = await openPage(browser, PAGE, { colorScheme });
    await term(page).focus();
    await card(page).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  }
});
