import { describe, expect, test } from 'vitest';
import { RICH_SITE } from '../build/build-sites.ts';
import { openPage, origin } from './browser.ts';

/** A page of each frame. */
const PAGES = [
  '',
  'gallery/',
  'gallery/bench/',
  'findings/slower/',
  'charts/',
  'charts/rain/',
  'data/',
  'authoring/',
  '404.html',
].map((path) => RICH_SITE.base + path);
const CHARTS = `${RICH_SITE.base}charts/`;

test(
  'header, heading and footer of all pages begin at one left edge, at any width, and all pages at one height on a wide one',
  { tags: 'all' },
  async () => {
    const { page } = await openPage(PAGES[0] ?? '');
    const edges = new Map<
      number,
      Map<string, { lefts: number[]; height?: number | undefined; top?: number | undefined }>
    >();
    for (const path of PAGES) {
      await page.goto(origin + path);
      for (const width of [390, 820, 1280, 1920]) {
        await page.setViewportSize({ width, height: 900 });
        const edge = await page.evaluate(() => {
          const left = (element: Element | null) => {
            const range = document.createRange();
            range.selectNodeContents(element ?? document.body);
            return Math.round(range.getBoundingClientRect().left);
          };
          const header = document.querySelector('body > header');
          const head = document.querySelector('main :is(.prose, .page) > :first-child');
          return {
            lefts: ['body > header a', 'main h1', 'footer p'].map((selector) => left(document.querySelector(selector))),
            height: header?.getBoundingClientRect().height,
            // On a narrow one, a bar with the contents stands over some.
            ...(innerWidth > 1200 && { top: head?.getBoundingClientRect().top }),
          };
        });
        edges.set(width, (edges.get(width) ?? new Map()).set(path, edge));
      }
    }
    for (const [width, ofPages] of edges) {
      const first = ofPages.get(PAGES[0] ?? '');
      expect(new Set(first?.lefts).size, `at ${width} px`).toBe(1);
      expect(Object.fromEntries(ofPages), `at ${width} px`).toEqual(
        Object.fromEntries(PAGES.map((path) => [path, first])),
      );
    }
  },
);

test('the drawing of each chart follows its title, and what the margin says of it begins beside it', async () => {
  const { page } = await openPage(`${RICH_SITE.base}chart-kinds/`);
  const places = await page.locator('figure.chart').evaluateAll((figures) =>
    figures.map((figure) => {
      const box = (part: string) => figure.querySelector(part)!.getBoundingClientRect();
      const [title, drawing, caption] = ['.title', 'result-chart, tinted-table', 'figcaption'].map(box);
      const isBeside = caption!.left >= drawing!.right;
      return {
        id: figure.id,
        isBeside,
        isNarrow: figure.matches('.narrow'),
        follows: drawing!.top - title!.bottom < 24,
        begins: !isBeside || caption!.top < drawing!.bottom,
      };
    }),
  );
  expect(
    places.filter(({ isBeside, isNarrow, follows, begins }) => isBeside !== isNarrow || !follows || !begins),
  ).toEqual([]);
  expect(new Set(places.map(({ isNarrow }) => isNarrow)).size).toBe(2);
});

describe('the list of charts', () => {
  test('shows those that hold the words, and of the groups those that have one', async () => {
    const { page } = await openPage(CHARTS);
    const all = await page.locator('.charts li').count();
    expect(await page.textContent('list-filter output')).toBe(`${all} of ${all}`);
    await page.getByLabel('Find a chart').fill('basket');
    const shown = page.locator('.charts li:visible');
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.count()).toBeLessThan(all);
    for (const text of await shown.allTextContents()) expect(text.toLowerCase()).toContain('basket');
    expect(await page.locator('section:visible:not(:has(li:not([hidden])))').count()).toBe(0);
    await page.getByLabel('Find a chart').fill('');
    expect(await shown.count()).toBe(all);
  });

  test('without JavaScript is whole, with no field that does nothing', async () => {
    const { page } = await openPage(CHARTS, { javaScriptEnabled: false });
    expect(await page.locator('input, output').count()).toBe(0);
    expect(await page.locator('.charts li:visible').count()).toBeGreaterThan(15);
  });
});
