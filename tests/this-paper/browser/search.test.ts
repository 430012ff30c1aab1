import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/launch-chromium.ts';
import { axeFaults, openPage, origin } from '../../browser/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const ofSearch = (requests: readonly string[]) => requests.filter((url) => /pagefind|search-dialog/.test(url));
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Types a word into the open search and waits for its count. */
async function seek(page: Page, word: string): Promise<string> {
  await page.fill('site-search input', word);
  const status = page.locator('site-search [role="status"]').filter({ hasText: `“${word}”` });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

describe.each(['', '/pivot'])('the search under "%s"', (base) => {
  test('loads nothing before it is opened, and only from this site then', async () => {
    const { page, requests, complaints } = await openPage(browser, `${base}/`);
    await page.waitForLoadState('networkidle');
    await page.keyboard.press('Tab');
    await page.hover('site-search button');
    expect(ofSearch(requests)).toEqual([]);
    await page.click('site-search button');
    await seek(page, 'recall');
    expect(ofSearch(requests)).toContain(`${origin}${base}/pagefind/pagefind.js`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('finds a word of a finding, and opens its place by keyboard alone', async () => {
    const { page, complaints } = await openPage(browser, `${base}/charts/`);
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    await page.keyboard.type('platonic');
    await page.locator('site-search [role="status"]').filter({ hasText: '“platonic”' }).waitFor();
    // Other pages may hold the word too, so the finding can be at any place of the list.
    const addresses = await page
      .locator('.results a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const wanted = addresses.indexOf(`${base}/findings/larger-llm-signals/#how-it-was-tested`);
    for (let step = 0; step <= wanted; step += 1) await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe('How it was tested');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}${base}/findings/larger-llm-signals/#how-it-was-tested`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the search', () => {
  test('says how many pages it found, and marks what was sought', async () => {
    const { page } = await openPage(browser, '/');
    await page.keyboard.press('Control+k');
    const said = await seek(page, 'segmentation');
    const count = Number(/(\d+) pages found/.exec(said)?.[1]);
    expect(await page.locator('.results > li').count()).toBe(count);
    expect(await page.locator('.results mark').first().textContent()).toMatch(/^segmentation/i);
    // The index gives pages that hold a beginning of the last two.
    for (const word of ['zyzzyva', 'softmax', 'xqzzy']) {
      expect(await seek(page, word)).toBe(`No page found for “${word}”.`);
      expect(await page.locator('.results > li').count()).toBe(0);
    }
    await page.context().close();
  });

  test('finds numbers as pages print them, with either minus, and leads to their rows', async () => {
    const { page } = await openPage(browser, '/');
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
    await page.context().close();
  });

  test('opens the first page with Enter', async () => {
    const { page } = await openPage(browser, '/lab/');
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    await seek(page, 'platonic');
    const first = await page.locator('.results a').first().getAttribute('href');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/lab/');
    expect(new URL(page.url()).pathname).toBe(first);
    await page.context().close();
  });

  test('closes with Escape while a word stands in it, gives the focus back and keeps the word', async () => {
    const { page } = await openPage(browser, '/');
    const button = page.locator('site-search button').first();
    await button.focus();
    await page.keyboard.press('Enter');
    await seek(page, 'recall');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('searchbox');
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(await focused(page)).toBe('Search');
    await page.keyboard.press('Enter');
    expect(await page.inputValue('site-search input')).toBe('recall');
    await page.context().close();
  });

  test('leaves "/" to a reader who writes', async () => {
    const { page } = await openPage(browser, '/lab/');
    await page.focus('lab-live[data-ready] [name="rejected"]');
    await page.keyboard.press('/');
    expect(await page.locator('site-search dialog[open]').count()).toBe(0);
    expect(await page.inputValue('[name="rejected"]')).toContain('/');
    await page.context().close();
  });

  test('closes over a place of the page that it was opened on', async () => {
    const { page } = await openPage(browser, '/findings/larger-llm-signals/');
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    await seek(page, 'platonic');
    await page.locator('.parts a').first().click();
    await page.waitForURL(/#how-it-was-tested$/);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });

  test('shows what was asked last, whatever comes late or not at all', async () => {
    const { page } = await openPage(browser, '/favicon.svg');
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
    await page.goto(origin);
    await page.keyboard.press('/');
    await page.locator('site-search dialog[open]').waitFor();
    const asked = page.waitForRequest('**/pagefind/fragment/*');
    await page.fill('site-search input', 'platonic');
    await asked;
    const said = await seek(page, 'zyzzyva');
    fail();
    await page.locator('html[data-missed]').waitFor({ state: 'attached' });
    expect(await page.locator('site-search [role="status"]').textContent()).toBe(said);
    await page.context().close();
  });

  test('says so where its index cannot be loaded', async () => {
    const { page } = await openPage(browser, '/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.locator('site-search [role="status"]').filter({ hasText: 'could not be loaded' }).waitFor();
    // The next word tries again.
    await page.unroute('**/pagefind/**');
    expect(await seek(page, 'recall')).toContain('pages found');
    await page.context().close();
  });

  test('has nothing that axe finds, in either theme, and fits a phone', async () => {
    const { page } = await openPage(browser, '/', { viewport: { width: 320, height: 640 } });
    await page.click('site-search button');
    await seek(page, 'recall');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFaults(page, 'site-search'), `in the ${colorScheme} theme`).toEqual([]);
    }
    const box = await page.locator('site-search dialog').boundingBox();
    expect(box?.x).toBeGreaterThan(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThan(320);
    await page.context().close();
  });

  test('is not there without JavaScript', async () => {
    const { page } = await openPage(browser, '/', { javaScriptEnabled: false });
    expect(await page.locator('site-search').innerText()).toBe('');
    expect(await page.locator('site-search *').count()).toBe(0);
    await page.context().close();
  });
});
