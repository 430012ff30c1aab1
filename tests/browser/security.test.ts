import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hostileSites } from '../build/built-sites.ts';
import { HOSTILE } from '../build/hostile-content.ts';
import { openPage, pageAfterPage, wakeCharts } from './browser.ts';

const visit = pageAfterPage({ viewport: { width: 1280, height: 900 } });

/** Whether a script in a text of the content has run. */
const isHacked = (page: Page) => page.evaluate(() => 'hacked' in globalThis);

describe.each(hostileSites)('hostile texts in the content', ({ documents, base }) => {
  /** Of the pages with a hostile text, the first in each folder. */
  const firstOfEachKind = [
    ...new Map(
      [...documents]
        .filter(([page, $]) => $('main').text().includes(HOSTILE) && !page.includes('/embed/'))
        .map(([page]): [string, string] => [page.split('/')[0] ?? '', base + page.replace('index.html', '')])
        .toReversed(),
    ).values(),
  ];

  test.each(firstOfEachKind)('are read and not run on %s', async (path) => {
    const { page, complaints } = await visit(path);
    await wakeCharts(page);
    expect(await page.locator('main').textContent()).toContain(HOSTILE);
    expect(await isHacked(page)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('are not run by the data explorer, which writes them anew', async () => {
    const { page, complaints } = await openPage('/hostile/data/');
    await page.getByRole('searchbox').first().fill('HYPERLINK');
    await page.getByText(HOSTILE.slice(0, 30)).filter({ visible: true }).first().waitFor();
    expect(await isHacked(page)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('are not run by the search, which shows them with marks', async () => {
    const { page, complaints } = await openPage('/hostile/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('teaches encoder hyperlink');
    await page.getByRole('dialog').getByText('A larger LLM teaches').first().waitFor();
    expect(await isHacked(page)).toBe(false);
    expect(complaints).toEqual([]);
  });
});

describe('the policy of a page', () => {
  test('runs no script that is put into it, by element, attribute, address or text', async () => {
    const { page } = await openPage('/');
    const thrown = await page.evaluate(() => {
      const script = document.createElement('script');
      const put = [
        () => {
          script.textContent = 'hacked = 1';
          document.body.append(script);
        },
        () => document.body.setAttribute('onclick', 'hacked = 1'),
        () => (document.body.innerHTML = '<img src="x" onerror="hacked = 1">'),
        // Not eval, which the tools of the browser allow themselves.
        () => setTimeout('hacked = 1' as unknown as () => void),
        () => new Worker('https://example.org/worker.js'),
      ];
      return put.map((attempt) => {
        try {
          attempt();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      });
    });
    expect(thrown).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError']);
    expect(await isHacked(page)).toBe(false);
  });

  test('asks no other host', async () => {
    const { page } = await openPage('/');
    const failed = await page.evaluate(() =>
      fetch('https://example.org/').then(
        () => false,
        () => true,
      ),
    );
    expect(failed).toBe(true);
    expect(
      await page.evaluate(
        () => performance.getEntriesByType('resource').filter(({ name }) => !name.startsWith(location.origin)).length,
      ),
    ).toBe(0);
  });
});
