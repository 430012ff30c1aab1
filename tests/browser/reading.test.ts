import { describe, expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { openPage, origin, wakeCharts } from './browser.ts';

const HOME = RICH_SITE.base;

describe('without JavaScript', () => {
  test('every chart is an SVG with its numbers, and nothing that does nothing is shown', async () => {
    const { page, complaints } = await openPage(HOME, { javaScriptEnabled: false });
    const drawings = page.locator('.drawing:visible svg');
    expect(await drawings.count()).toBe(await page.locator('result-chart .panel').count());
    expect(await page.locator('.drawing:visible svg').first().innerHTML()).toContain('+7.2');
    expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
    await page.locator('#chart-baskets summary').click();
    expect(await page.locator('#chart-baskets table').innerText()).toContain('Small basket');
    expect(complaints).toEqual([]);
  });
});

describe('on paper', () => {
  test('the SVG takes the place of the live chart, and the table stands open', async () => {
    const { page } = await openPage(`${HOME}charts/lead/`, { colorScheme: 'dark' });
    await wakeCharts(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('canvas:visible').count()).toBe(0);
    expect(await page.locator('.drawing svg:visible').count()).toBe(1);
    expect(await page.locator('table').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(26, 28, 32)');
  });

  test.each([true, false])(
    'a chart brings its table where the reader has opened it, with JavaScript: %s',
    { tags: 'all' },
    async (javaScriptEnabled) => {
      const { page } = await openPage(HOME, { javaScriptEnabled });
      const [summary, table] = ['summary', 'table'].map((part) => page.locator(`#chart-baskets ${part}`));
      const isPrinted = async () => {
        await page.emulateMedia({ media: 'print' });
        const shown = [await summary!.isVisible(), await table!.isVisible()];
        await page.emulateMedia({ media: 'screen' });
        return shown;
      };
      expect(await isPrinted()).toEqual([false, false]);
      await summary!.click();
      expect(await isPrinted()).toEqual([true, true]);
    },
  );
});

describe('by keyboard alone', () => {
  test('the skip link leads to the content', async () => {
    const { page } = await openPage(HOME);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  test('every stop has a name and a visible focus', async () => {
    const { page } = await openPage(HOME);
    await wakeCharts(page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    const nameless: string[] = [];
    for (let stop = 0; stop < 60; stop += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const name =
          element.getAttribute('aria-label') ?? (element.textContent.trim() || element.querySelector('img')?.alt);
        const ring = [element, element.parentElement].some(
          (node) => node && getComputedStyle(node).outlineStyle !== 'none',
        );
        return name && ring ? null : element.outerHTML.slice(0, 120);
      });
      if (fault) nameless.push(fault);
    }
    expect(nameless).toEqual([]);
  });
});

describe('the theme', () => {
  test('is kept, and set before the first paint of the next page', async () => {
    const { page } = await openPage(HOME, { colorScheme: 'light' });
    await page.getByLabel('Theme').selectOption('dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 18, 22)');
    await page.goto(`${origin}${HOME}charts/`, { waitUntil: 'commit' });
    await page.waitForSelector('body', { state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await page.getByLabel('Theme').selectOption('auto');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 247)');
  });

  test('is that of all tabs', { tags: 'all' }, async () => {
    const { page } = await openPage(HOME, { colorScheme: 'light' });
    const other = await page.context().newPage();
    await other.goto(`${origin}${HOME}charts/`);
    for (const choice of ['dark', 'auto']) {
      await page.getByLabel('Theme').selectOption(choice);
      await expect.poll(() => other.getByLabel('Theme').inputValue()).toBe(choice);
      const painted = await other.evaluate(() => document.documentElement.dataset['theme'] ?? 'auto');
      expect(painted).toBe(choice);
    }
  });

  test('follows the system where storage is denied', { tags: 'all' }, async () => {
    const { page } = await openPage('/favicon.svg', { colorScheme: 'dark' });
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      }),
    );
    await page.goto(origin + HOME);
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(16, 18, 22)');
    await page.getByLabel('Theme').selectOption('light');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(251, 250, 247)');
  });
});

describe('the citation', () => {
  test('is copied whole, and selected where copying is refused', async () => {
    const { page } = await openPage(HOME, { permissions: ['clipboard-read', 'clipboard-write'] });
    const first = page.locator('copy-text').first();
    await first.getByRole('button', { name: 'Copy' }).click();
    await first.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('journal = {Journal of Outings');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByText('arXiv preprint', { exact: true }).click();
    const second = page.locator('copy-text').last();
    await second.getByRole('button').click();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('journal = {arXiv preprint');
  });
});

describe('the contents list', () => {
  test('marks the place that is read', async () => {
    const { page } = await openPage(HOME, { viewport: { width: 1600, height: 900 } });
    await page.locator('#what-was-found').scrollIntoViewIfNeeded();
    await page.evaluate(() => document.querySelector('#what-was-found')?.scrollIntoView({ behavior: 'instant' }));
    const current = page.locator('page-contents a[aria-current]');
    await current.filter({ hasText: 'What was found' }).waitFor();
    expect(await current.count()).toBe(1);
  });
});
