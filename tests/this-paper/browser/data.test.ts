import { expect, test } from 'vitest';
import { heldBack, openPage, origin } from '../../browser/browser.ts';

test('the numbers of the lab are a table of their own', async () => {
  const { page } = await openPage('/data/');
  await page.locator('data-explorer[data-ready]').waitFor();
  const cells = await page.locator('data-explorer tbody td:nth-child(8)').allTextContents();
  const places = new Set(cells.map((text) => text.includes('npm run lab')));
  expect(places).toEqual(new Set([false]));
  await page.selectOption('[name="table"]', 'lab');
  await page.waitForFunction(() =>
    document.querySelector('data-explorer tbody td:last-child')?.textContent?.includes('npm run lab'),
  );
  expect(new URL(page.url()).search).toBe('?table=lab');
});

test('an answer that comes late is not shown under the name of another table', { tags: 'all' }, async () => {
  const { page } = await openPage('/404.html');
  await page.addInitScript(() => {
    const { json } = Response.prototype;
    Response.prototype.json = async function read(this: Response) {
      const content: unknown = await json.call(this);
      document.documentElement.dataset['read'] = this.url.split('/').at(-1);
      return content;
    };
  });
  const answer = await heldBack(page, '**/data/lab.json');
  await page.goto(`${origin}/data/`);
  await page.locator('data-explorer[data-ready]').waitFor();
  const rows = await page.locator('data-explorer tbody').innerText();
  await page.selectOption('[name="table"]', 'lab');
  expect(await page.locator('data-explorer tbody').innerText()).toBe('');
  await page.selectOption('[name="table"]', '');
  answer.release();
  await page.locator('[data-read="lab.json"]').waitFor();
  expect(await page.locator('data-explorer tbody').innerText()).toBe(rows);
  expect(new URL(page.url()).search).toBe('');
});
