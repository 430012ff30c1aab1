import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { openPage, origin, sidewaysScroll } from './browser.ts';

const DATA = `${RICH_SITE.base}data/`;

async function openData(query = ''): Promise<Page> {
  const { page } = await openPage(DATA + query);
  await page.locator('data-explorer[data-ready]').waitFor();
  return page;
}

const cells = (page: Page, column: number) =>
  page.locator(`data-explorer tbody td:nth-child(${column})`).allTextContents();
const count = async (page: Page) =>
  Number.parseInt((await page.textContent('data-explorer output'))?.replaceAll(',', '') ?? '', 10);

test('filters narrow the rows, stand in the address, and come back from it', async () => {
  const page = await openData();
  const all = await count(page);
  await page.selectOption('[name="measure"]', 'Mushrooms found');
  await page.fill('[name="words"]', 'wet');
  const narrowed = await count(page);
  expect(narrowed).toBeLessThan(all);
  expect(new Set(await cells(page, 4))).toEqual(new Set(['Mushrooms found']));
  const address = page.url();
  const again = await openData(new URL(address).search);
  expect(await count(again)).toBe(narrowed);
  await again.click('[type="reset"]');
  await again.waitForURL((url) => url.search === '');
  expect(await count(again)).toBe(all);
});

test(
  'where no number is left, a button drops what keeps them away, and nothing is offered where all are shown',
  { tags: 'all' },
  async () => {
    const page = await openData();
    expect(await page.locator('[type="reset"]:visible').count()).toBe(0);
    await page.selectOption('[name="measure"]', 'Mushrooms found');
    await page.fill('[name="words"]', 'a'.repeat(400));
    expect(await count(page)).toBe(0);
    expect(await sidewaysScroll(page)).toBe(0);
    await page.fill('[name="words"]', 'nothing of the kind');
    expect(await count(page)).toBe(0);
    await page.getByRole('button', { name: 'Drop “nothing of the kind”' }).click();
    expect(await count(page)).toBeGreaterThan(0);
    expect(new URL(page.url()).search).toBe('?measure=Mushrooms+found');
  },
);

test('a heading sorts by keyboard, up, down, and not at all', async () => {
  const page = await openData('?result=rain&measure=Mushrooms+found');
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
});

test('two rows are compared, with their difference where they have one measure', async () => {
  const page = await openData('?result=rain&measure=Mushrooms+found&level=Wet+wood');
  const boxes = page.locator('data-explorer tbody [name="compare"]');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  const [first = 0, second = 0] = (await cells(page, 5)).map((text) => Number.parseFloat(text));
  const words = (await page.textContent('.comparison-of-two')) ?? '';
  const shown = Number(/Difference: (.*)\spp/.exec(words)?.[1]?.replace('−', '-'));
  expect(shown).toBeCloseTo(first - second, 5);
  expect(page.url()).toContain('compare=rain/wet/');
});

test('the address of a value shows that value alone', { tags: 'all' }, async () => {
  const page = await openData('?result=rain&measure=Mushrooms+found');
  const link = page.locator('data-explorer tbody a').first();
  const text = await link.textContent();
  await link.click();
  await page.waitForURL(/words=/);
  await page.locator('data-explorer[data-ready]').waitFor();
  expect(await count(page)).toBe(1);
  expect(await page.locator('data-explorer tbody a').first().textContent()).toBe(text);
});

test('a headline number leads to its rows', { tags: 'all' }, async () => {
  const { page } = await openPage(DATA);
  const link = page.getByRole('link', { name: '13.9 pp' });
  await link.click();
  await page.waitForURL(/words=.*#explorer$/);
  await page.locator('data-explorer[data-ready]').waitFor();
  expect(await count(page)).toBeGreaterThan(0);
  expect(new Set(await cells(page, 4))).toEqual(new Set(['Mushrooms found']));
});

test('rows begin with the first finding, as their source prints them', { tags: 'all' }, async () => {
  const page = await openData();
  expect((await page.locator('data-explorer tbody tr').first().innerText()).replace(/\s+/g, ' ')).toContain(
    'Small basket Slow Harvest 50.8',
  );
  const found = await openData('?words=wet+slow');
  expect(new Set(await cells(found, 3))).toEqual(new Set(['Slow']));
  expect(await cells(found, 5)).toContain('58.5%');
  // Nothing more to show, and no button for it.
  expect(await found.locator('[name="more"]:visible').count()).toBe(0);
});

test('on a phone the filters are folded, and a row takes two lines', { tags: 'all' }, async () => {
  const { page } = await openPage(DATA, { viewport: { width: 390, height: 844 } });
  await page.locator('data-explorer[data-ready]').waitFor();
  expect(await page.locator('data-explorer select:visible').count()).toBe(0);
  await page.locator('data-explorer summary').click();
  expect(await page.locator('data-explorer select:visible').count()).toBe(5);
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
});

test('more rows come on demand', { tags: 'all' }, async () => {
  const page = await openData();
  expect(await page.locator('data-explorer tbody tr').count()).toBe(50);
  await page.click('[name="more"]');
  expect(await page.locator('data-explorer tbody tr').count()).toBe(100);
});

test('where the numbers do not come, the page says so', { tags: 'all' }, async () => {
  const { page } = await openPage('/404.html');
  await page.route('**/data/results.json', (route) => route.abort());
  await page.goto(origin + DATA);
  await page.locator('.failure').waitFor();
  expect(await page.textContent('.failure')).toContain('could not be loaded');
});

test('without JavaScript there are the files and the list of experiments, and no dead control', async () => {
  const { page } = await openPage(DATA, { javaScriptEnabled: false });
  expect(await page.locator('button:visible, select:visible, input:visible').count()).toBe(0);
  expect(await page.locator('tr[id]:visible').count()).toBeGreaterThan(8);
  expect(await page.locator('a[download]:visible').count()).toBe(2);
});
