import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { axeFaults, heldBack, inLots, openPage, origin } from './browser.ts';

const ofSearch = (requests: readonly string[]) => requests.filter((url) => /pagefind|search-dialog/.test(url));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Types a word into the open search and waits for its count. */
async function seek(page: Page, word: string): Promise<string> {
  await page.fill('site-search input', word);
  const status = page.locator('site-search [role="status"]').filter({ hasText: `“${word}”` });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** A page on which a reader has asked for the search, whose code comes when it is told to. */
async function lateSearch(path: string): Promise<{ page: Page; come: () => Promise<unknown> }> {
  const { page } = await openPage(path);
  const script = await heldBack(page, '**/search-dialog*.js');
  await page.getByRole('button', { name: 'Search' }).click();
  const come = async () => {
    const code = page.waitForResponse('**/search-dialog*.js');
    script.release();
    await (await code).finished();
  };
  return { page, come };
}

const HOME = RICH_SITE.base;

for (const [lot, settings] of inLots(['/', HOME], (base) => base === '/'))
  describe.each(lot)('the search under %s', settings, (base) => {
    test('loads nothing before it is opened, and only from this site then', async () => {
      const { page, requests, complaints } = await openPage(base);
      await page.waitForLoadState('networkidle');
      await page.keyboard.press('Tab');
      await page.hover('site-search button');
      expect(ofSearch(requests)).toEqual([]);
      await page.click('site-search button');
      await seek(page, 'mushrooms');
      expect(ofSearch(requests)).toContain(`${origin}${base}pagefind/pagefind.js`);
      expect(complaints).toEqual([]);
    });
  });

describe('the search', () => {
  test('finds a word of a finding, and opens its place by keyboard alone', async () => {
    const { page, complaints } = await openPage(`${HOME}charts/`);
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    await page.keyboard.type('wellingtons');
    await page.locator('site-search [role="status"]').filter({ hasText: '“wellingtons”' }).waitFor();
    // Other pages may hold the word too, so the finding can be at any place of the list.
    const addresses = await page
      .locator('.results a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const wanted = addresses.indexOf(`${HOME}findings/practice/#how-it-was-tried`);
    for (let step = 0; step <= wanted; step += 1) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('How it was tried');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}${HOME}findings/practice/#how-it-was-tried`);
    expect(complaints).toEqual([]);
  });

  test('says how many pages it found, and marks what was sought', { tags: 'all' }, async () => {
    const { page } = await openPage(HOME);
    await page.keyboard.press('Control+k');
    const said = await seek(page, 'mushrooms');
    const count = Number(/(\d+) pages found/.exec(said)?.[1]);
    expect(await page.locator('.results > li').count()).toBe(count);
    expect(await page.locator('.results mark').first().textContent()).toMatch(/^mushrooms/i);
    // The index gives pages that hold a beginning of the last two.
    for (const word of ['zyzzyva', 'mushroomsoup', 'xqzzy']) {
      expect(await seek(page, word)).toBe(`No page found for “${word}”.`);
      expect(await page.locator('.results > li').count()).toBe(0);
    }
  });

  test('opens the first page with Enter', { tags: 'all' }, async () => {
    const { page } = await openPage(`${HOME}glossary/`);
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    await seek(page, 'wellingtons');
    const first = await page.locator('.results a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== `${HOME}glossary/`);
    expect(new URL(page.url()).pathname).toBe(first);
  });

  test('closes with Escape while a word stands in it, gives the focus back and keeps the word', async () => {
    const { page } = await openPage(HOME);
    const button = page.locator('site-search button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await seek(page, 'mushrooms');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('searchbox');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await focused(page)).toBe('Search');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('site-search input')).toBe('mushrooms');
  });

  test('leaves "/" to a reader who writes', { tags: 'all' }, async () => {
    const { page } = await openPage(`${HOME}data/`);
    await page.focus('data-explorer[data-ready] [name="words"]');
    await page.keyboard.press('/');
    expect(await page.locator('site-search dialog[open]').count()).toBe(0);
    expect(await page.inputValue('[name="words"]')).toContain('/');
  });

  test('closes over a place of the page that it was opened on', { tags: 'all' }, async () => {
    const { page } = await openPage(`${HOME}findings/practice/`);
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    await seek(page, 'wellingtons');
    await page.locator('.parts a').first().click();
    await page.waitForURL(/#how-it-was-tried$/);
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('shows what was asked last, whatever comes late or not at all', { tags: 'all' }, async () => {
    const { page } = await openPage('/favicon.svg');
    await page.addInitScript(() => {
      const load = globalThis.fetch;
      globalThis.fetch = (...request) =>
        load(...request).catch((error: unknown) => {
          // Once all that waited for the file has had the error.
          setTimeout(() => (document.documentElement.dataset['missed'] = ''));
          throw error;
        });
    });
    // In a thread of its own the library would have another fetch.
    await page.route('**/pagefind-worker.js', (route) => route.abort());
    let fail = () => {};
    const late = new Promise<void>((resolve) => (fail = resolve));
    await page.route('**/pagefind/fragment/*', async (route) => {
      await late;
      await route.abort();
    });
    await page.goto(origin + HOME);
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    const asked = page.waitForRequest('**/pagefind/fragment/*');
    await page.fill('site-search input', 'wellingtons');
    await asked;
    const said = await seek(page, 'zyzzyva');
    fail();
    await page.locator('html[data-missed]').waitFor({ state: 'attached' });
    expect(await page.locator('site-search [role="status"]').textContent()).toBe(said);
  });

  test(
    'finds what was typed before its code was there, but for what is in another field',
    { tags: 'all' },
    async () => {
      const { page, come } = await lateSearch(`${HOME}charts/`);
      await page.keyboard.type('/wellingtonn');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('s');
      await page.keyboard.press('Home');
      await page.getByLabel('Find a chart').pressSequentially('basket');
      await come();
      await page.locator('site-search [role="status"]').filter({ hasText: 'found for “/wellingtons”' }).waitFor();
      expect(await page.inputValue('site-search input')).toBe('/wellingtons');
      expect(await page.inputValue('list-filter input')).toBe('basket');
    },
  );

  test('stays away where a reader gave it up before its code was there', { tags: 'all' }, async () => {
    const { page, come } = await lateSearch(HOME);
    await page.keyboard.press('w');
    await page.keyboard.press('Escape');
    await come();
    // Once that code has run.
    await page.evaluate(() => customElements.whenDefined('search-dialog'));
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('/');
    await page.locator('dialog[open]').waitFor();
    expect(await page.inputValue('site-search input')).toBe('');
  });

  test('says so where its index cannot be loaded', { tags: 'all' }, async () => {
    const { page } = await openPage(HOME);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    const said = page.locator('site-search [role="status"]').filter({ hasText: 'could not be loaded' });
    await said.waitFor();
    // As in a tab that is older than the site.
    expect(await said.textContent()).toContain('Load the page anew');
    // The next word tries again.
    await page.unroute('**/pagefind/**');
    expect(await seek(page, 'mushrooms')).toContain('pages found');
  });

  test('has nothing that axe finds, in either theme, and fits a phone', { tags: 'all' }, async () => {
    const { page } = await openPage(HOME, { viewport: { width: 320, height: 640 } });
    await page.click('site-search button');
    await seek(page, 'mushrooms');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page, { part: 'site-search' }), `in the ${colorScheme} theme`).toEqual([]);
    }
    const box = await page.locator('site-search dialog').boundingBox();
    expect(box?.x).toBeGreaterThan(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(320);
  });

  test('is not there without JavaScript', async () => {
    const { page } = await openPage(HOME, { javaScriptEnabled: false });
    expect(await page.locator('site-search').innerText()).toBe('');
    expect(await page.locator('site-search *').count()).toBe(0);
  });
});
