import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../../../scripts/launch-chromium.ts';
import { openPage, origin } from '../../browser/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

async function openData(query = ''): Promise<Page> {
  const { page } = await openPage(browser, `/data/${query}`);
  await page.locator('data-explorer[data-ready]').waitFor();
  return page;
}

const cells = (page: Page, column: number) =>
  page.locator(`data-explorer tbody td:nth-child(${column})`).allTextContents();
const count = async (page: Page) => Number.parseInt((await page.textContent('data-explorer output')) ?? '', 10);

test('filters narrow the rows, stand in the address, and come back from it', async () => {
  const page = await openData();
  const all = await count(page);
  await page.selectOption('[name="measure"]', 'GQA');
  await page.fill('[name="words"]', 'qwen2.5-7b');
  const narrowed = await count(page);
  expect(narrowed).toBeLessThan(all);
  expect(new Set(await cells(page, 4))).toEqual(new Set(['GQA']));
  const address = page.url();
  await page.context().close();
  const again = await openData(new URL(address).search);
  expect(await count(again)).toBe(narrowed);
  await again.click('[type="reset"]');
  await again.waitForURL((url) => url.search === '');
  expect(await count(again)).toBe(all);
  await again.context().close();
});

test('where no number is left, a button drops what keeps them away, and nothing is offered where all are shown', async () => {
  const page = await openData();
  expect(await page.locator('[type="reset"]:visible').count()).toBe(0);
  await page.selectOption('[name="measure"]', 'GQA');
  await page.fill('[name="words"]', 'nothing of the kind');
  expect(await count(page)).toBe(0);
  await page.getByRole('button', { name: 'Drop “nothing of the kind”' }).click();
  expect(await count(page)).toBeGreaterThan(0);
  expect(new URL(page.url()).search).toBe('?measure=GQA');
  await page.context().close();
});

test('a heading sorts by keyboard, up, down, and not at all', async () => {
  const page = await openData('?result=encoder-scaling&measure=GQA');
  const values = async () => (await cells(page, 5)).map((text) => Number.parseFloat(text));
  const unsorted = await values();
  const heading = page.locator('th[data-column="value"]');
  await heading.locator('button').focus();
  await page.keyboard.press('Enter');
  expect(await values()).toEqual(unsorted.toSorted((a, b) => a - b));
  expect(await heading.getAttribute('aria-sort')).toBe('ascending');
  await page.keyboard.press('Enter');
  expect(await values()).toEqual(unsorted.toSorted((a, b) => b - a));
  await page.keyboard.press('Enter');
  expect(await values()).toEqual(unsorted);
  await page.context().close();
});

test('two rows are compared, with their difference where they have one measure', async () => {
  const page = await openData('?result=encoder-scaling&measure=GQA&level=SigLIP2-g%2F16');
  const boxes = page.locator('data-explorer tbody [name="compare"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const [first = 0, second = 0] = (await cells(page, 5)).map((text) => Number.parseFloat(text));
  const words = (await page.textContent('.comparison-of-two')) ?? '';
  const shown = Number(/Difference: (.*)\spp/.exec(words)?.[1]?.replace('−', '-'));
  expect(shown).toBeCloseTo(first - second, 5);
  expect(page.url()).toContain('compare=encoder-scaling/g16/');
  await page.context().close();
});

test('the address of a value shows that value alone', async () => {
  const page = await openData('?result=encoder-scaling&measure=GQA');
  const link = page.locator('data-explorer tbody a').first();
  const text = await link.textContent();
  await link.click();
  await page.waitForURL(/words=/);
  await page.locator('data-explorer[data-ready]').waitFor();
  expect(await count(page)).toBe(1);
  expect(await page.locator('data-explorer tbody a').first().textContent()).toBe(text);
  await page.context().close();
});

test('a headline number leads to its rows', async () => {
  const { page } = await openPage(browser, '/data/');
  const link = page.getByRole('link', { name: 'plus 10.6 percentage points' });
  await link.click();
  await page.waitForURL(/words=.*#explorer$/);
  await page.locator('data-explorer[data-ready]').waitFor();
  expect(await count(page)).toBeGreaterThan(0);
  expect(new Set(await cells(page, 4))).toEqual(new Set(['OCR & Chart']));
  await page.context().close();
});

test('rows begin with the first finding, as their source prints them', async () => {
  const page = await openData();
  expect((await page.locator('data-explorer tbody tr').first().innerText()).replace(/\s+/g, ' ')).toContain(
    'SigLIP2-B/16 DPO Average 59.7',
  );
  await page.context().close();
  const found = await openData('?words=ChartQA+PIVOT');
  expect(new Set(await cells(found, 3))).toEqual(new Set(['PIVOT']));
  expect(await cells(found, 5)).toContain('57.0%');
  // Nothing more to show, and no button for it.
  expect(await found.locator('[name="more"]:visible').count()).toBe(0);
  await found.context().close();
});

test('on a phone the filters are folded, and a row takes two lines', async () => {
  const { page } = await openPage(browser, '/data/', { viewport: { width: 390, height: 844 } });
  await page.locator('data-explorer[data-ready]').waitFor();
  expect(await page.locator('data-explorer select:visible').count()).toBe(0);
  await page.locator('data-explorer summary').click();
  expect(await page.locator('data-explorer select:visible').count()).toBeGreaterThan(4);
  const { rowHeight, lineHeight, isWider } = await page
    .locator('data-explorer tbody tr')
    .first()
    .evaluate((row) => ({
      rowHeight: row.getBoundingClientRect().height,
      lineHeight: Number.parseFloat(getComputedStyle(row).lineHeight),
      isWider: row.scrollWidth > document.documentElement.clientWidth,
    }));
  expect(rowHeight).toBeLessThan(3 * lineHeight);
  expect(isWider).toBe(false);
  await page.context().close();
});

test('the numbers of the lab are a table of their own', async () => {
  const page = await openData();
  const places = new Set((await cells(page, 8)).map((text) => text.includes('npm run lab')));
  expect(places).toEqual(new Set([false]));
  await page.selectOption('[name="table"]', 'lab');
  await page.waitForFunction(() =>
    document.querySelector('data-explorer tbody td:last-child')?.textContent?.includes('npm run lab'),
  );
  expect(new URL(page.url()).search).toBe('?table=lab');
  await page.context().close();
});

test('an answer that comes late is not shown under the name of another table', async () => {
  const { page } = await openPage(browser, '/404.html');
  await page.addInitScript(() => {
    const { json } = Response.prototype;
    Response.prototype.json = async function read(this: Response) {
      const content: unknown = await json.call(this);
      document.documentElement.dataset['read'] = this.url.split('/').at(-1);
      return content;
    };
  });
  let come = () => {};
  const late = new Promise<void>((resolve) => (come = resolve));
  await page.route('**/data/lab.json', async (route) => {
    await late;
    await route.continue();
  });
  await page.goto(`${origin}/data/`);
  await page.locator('data-explorer[data-ready]').waitFor();
  const rows = await page.locator('data-explorer tbody').innerText();
  await page.selectOption('[name="table"]', 'lab');
  expect(await page.locator('data-explorer tbody').innerText()).toBe('');
  await page.selectOption('[name="table"]', '');
  come();
  await page.locator('[data-read="lab.json"]').waitFor();
  expect(await page.locator('data-explorer tbody').innerText()).toBe(rows);
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});

test('more rows come on demand', async () => {
  const page = await openData();
  expect(await page.locator('data-explorer tbody tr').count()).toBe(50);
  await page.click('[name="more"]');
  expect(await page.locator('data-explorer tbody tr').count()).toBe(100);
  await page.context().close();
});

test('where the numbers do not come, the page says so', async () => {
  const { page } = await openPage(browser, '/404.html');
  await page.route('**/data/results.json', (route) => route.abort());
  await page.goto(`${origin}/data/`);
  await page.locator('.failure').waitFor();
  expect(await page.textContent('.failure')).toContain('could not be loaded');
  await page.context().close();
});

test('without JavaScript there are the files and the list of experiments, and no dead control', async () => {
  const { page } = await openPage(browser, '/data/', { javaScriptEnabled: false });
  expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
  expect(await page.locator('tr[id]:visible').count()).toBeGreaterThan(20);
  expect(await page.locator('a[download]:visible').count()).toBe(4);
  await page.context().close();
});
