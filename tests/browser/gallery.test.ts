import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { axeFaults, heldBack, openPage, origin } from './browser.ts';
import { openGallery, query, shownIds, zoomOf } from './comparisons.ts';

const GALLERY = `${RICH_SITE.base}gallery/`;
/** A comparison of five panels. */
const EXAMPLE = `${GALLERY}bench/`;

const isOpen = (page: Page) => page.locator('dialog[open]').count();
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);

describe('filters', () => {
  test('show what they name, count it, and stand in the address', async () => {
    const { page } = await openGallery(GALLERY);
    await page.click('.chip:has([value="lookout"])');
    await page.click('summary:has-text("More filters")');
    await page.selectOption('[name="topic"]', 'water');
    expect(await shownIds(page)).toEqual(['brook']);
    expect(await page.textContent('form output')).toBe('1 comparison');
    expect(query(page)).toBe('?kind=lookout&topic=water');
    expect(await page.locator('#before-after').isVisible()).toBe(false);
    await page.click('[type="reset"]');
    await page.waitForURL((url) => url.search === '');
    expect(await page.textContent('form output')).toBe('5 comparisons');
    // The one that stands over the list is not shown twice, until a filter is set.
    expect(await shownIds(page)).toHaveLength(4);
  });

  test('come from the address, and what it wrongly names counts as nothing', { tags: 'all' }, async () => {
    const { page } = await openGallery(`${GALLERY}?kind=lookout&topic=path&order=nonsense`);
    expect(await page.inputValue('[name="kind"]:checked')).toBe('lookout');
    expect(await page.inputValue('[name="topic"]')).toBe('path');
    expect(await shownIds(page)).toEqual(['gate']);
  });

  test(
    'say so where nothing is left, and offer the filters without which something would be',
    { tags: 'all' },
    async () => {
      const { page } = await openGallery(`${GALLERY}?kind=before-after&topic=water`);
      expect(await shownIds(page)).toEqual([]);
      expect(await page.textContent('form output')).toContain('No comparisons');
      await page.click('button:has-text("Remove the filter “Before and after”")');
      expect(await shownIds(page)).toEqual(['brook']);
      expect(query(page)).toBe('?topic=water');
    },
  );
});

describe('the dialog', () => {
  test('opens by a click, stands in the address, and Escape gives the focus back', async () => {
    const { page } = await openGallery(GALLERY);
    const link = page.locator('[data-id="clearing"] h3 a');
    await link.click();
    await page.locator('dialog .stage').waitFor();
    expect(query(page)).toBe('?example=clearing');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.waitForURL((url) => url.search === '');
    expect(await focused(page)).toBe(`${origin}${GALLERY}clearing/`);
  });

  test('is used by keyboard alone: Enter, arrows, Tab into the tools, Escape', async () => {
    const { page } = await openGallery(`${GALLERY}?kind=lookout`);
    const ids = await shownIds(page);
    const at = async (count: string, id: string | undefined) => {
      await page.waitForFunction(
        (text) => document.querySelector('dialog [role="status"]')?.textContent === text,
        count,
      );
      await page.locator(`dialog comparison-viewer[data-ready][data-id="${id}"]`).waitFor();
      expect(query(page)).toContain(`example=${id}`);
    };
    await page.locator(`[data-id="${ids[0]}"] h3 a`).focus();
    await page.keyboard.press('Enter');
    await at('1 of 3', ids[0]);
    await page.keyboard.press('ArrowRight');
    await at('2 of 3', ids[1]);
    await page.keyboard.press('ArrowLeft');
    await at('1 of 3', ids[0]);
    await page.keyboard.press('ArrowLeft');
    await at('3 of 3', ids[2]);
    // The pictures have the focus, so zoom keys work at once, and arrows then move the picture.
    await page.keyboard.press('+');
    expect(await zoomOf(page)).toBe(1.5);
    await page.keyboard.press('ArrowRight');
    expect(await page.textContent('dialog [role="status"]')).toBe('3 of 3');
    await page.keyboard.press('0');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  });

  test('opens from an address, and closes by going back', { tags: 'all' }, async () => {
    const { page } = await openGallery(GALLERY);
    await page.locator('[data-id="clearing"] h3 a').click();
    await page.locator('dialog .stage').waitFor();
    await page.goBack();
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await page.goto(`${origin}${GALLERY}?example=clearing`);
    await page.locator('dialog .stage').waitFor();
    await page.click('dialog .bar button:has-text("Close")');
    await page.waitForURL((url) => url.search === '');
    expect(await isOpen(page)).toBe(0);
  });

  test('does not open over a page that was left for the one before while its code came', { tags: 'all' }, async () => {
    const { page } = await openPage('/favicon.svg');
    const script = await heldBack(page, '**/gallery-dialog*.js');
    await page.goto(origin + GALLERY);
    await page.locator('comparison-list[data-ready]').waitFor();
    await page.locator('.comparison-card .title a:visible').first().click();
    await page.waitForURL(/\?example=/);
    await page.goBack();
    script.release();
    await page.locator('gallery-dialog').waitFor({ state: 'attached' });
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('shows what was asked last, and not what comes late', { tags: 'all' }, async () => {
    const { page } = await openGallery(GALLERY);
    const late = await heldBack(page, '**/gallery/clearing/');
    const asked = page.waitForRequest('**/gallery/clearing/');
    await page.locator('[data-id="clearing"] h3 a').click();
    await asked;
    await page.keyboard.press('ArrowRight');
    await page.locator('dialog .stage').waitFor();
    const title = await page.getAttribute('dialog', 'aria-label');
    const answer = page.waitForResponse('**/gallery/clearing/');
    late.release();
    await (await answer).finished();
    // What the answer would do is done in the turn after it.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(await page.getAttribute('dialog', 'aria-label')).toBe(title);
  });

  test('opens from a list inside prose too', { tags: 'all' }, async () => {
    const { page } = await openGallery(`${RICH_SITE.base}authoring/`);
    await page.locator('.comparison-card .title a:visible').first().click();
    await page.locator('dialog[open] comparison-viewer').waitFor();
    expect(query(page)).toMatch(/^\?example=/);
  });

  test('leaves a link where a comparison does not come', { tags: 'all' }, async () => {
    const { page } = await openGallery(GALLERY);
    await page.route('**/gallery/clearing/', (route) => route.abort());
    await page.locator('[data-id="clearing"] h3 a').click();
    await page.locator('dialog .body a[href$="/gallery/clearing/"]').waitFor();
    expect(await page.textContent('dialog .body')).toContain('could not be loaded');
  });

  test('has nothing that axe finds, in either theme', async () => {
    const { page } = await openGallery(`${GALLERY}?example=bench`);
    await page.locator('dialog comparison-viewer[data-ready]').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page, { part: 'dialog' }), `in the ${colorScheme} theme`).toEqual([]);
    }
  });

  test('does not hold the links back from a new tab', { tags: 'all' }, async () => {
    const { page } = await openGallery(GALLERY);
    await page.locator('[data-id="clearing"] h3 a').click({ modifiers: ['Control'] });
    expect(await isOpen(page)).toBe(0);
  });
});

test('without JavaScript the gallery is a list with links and no dead control', async () => {
  const { page } = await openPage(GALLERY, { javaScriptEnabled: false });
  const controls = page.locator('button, select, input').filter({ visible: true });
  expect(await page.locator('[data-id]:visible').count()).toBe(5);
  expect(await controls.count()).toBe(0);
  await page.click('[data-id="bench"] h3 a');
  await page.waitForURL(`**${EXAMPLE}`);
  expect(await page.locator('.panel img:visible').count()).toBe(5);
  expect(await controls.count()).toBe(0);
});
