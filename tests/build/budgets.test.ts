import { afterAll, describe, expect, test } from 'vitest';
import { isThisPaper } from '../this-paper/this-paper.ts';
import { richSite, sites, type TestedSite } from './built-sites.ts';
import { excess, PageWeight, type Asset } from './page-weight.ts';

const IS_SEARCH = /search-dialog/;
const IS_GALLERY = /gallery-dialog|comparison-viewer|lab-overlay/;

/** Most kB of a page with its styles, by the first pattern that its file matches. */
const PAGE_BUDGETS = [
  [/^charts\/.+\//, 20],
  [/^gallery\/.+\//, 12],
  [/./, 50],
] as const;
/** What a cell of a table adds to that: a chart stands in its page as drawing, as numbers for scripts and as table. */
const CELL_BYTES = 25;
/** Most files that a page asks for before a reader does something; that of the guide has every component there is. */
const mostRequests = (page: string) => (page === 'authoring/index.html' ? 28 : 20);

const report: string[] = [];
afterAll(() => console.log(report.join('\n')));

/** This site, and a paper with all that a page may hold. */
describe.each([sites[0]!, richSite] satisfies TestedSite[])('under $base', (site) => {
  const weight = new PageWeight(site);
  const home = site.document('index.html');
  const eagerScripts = weight.scriptsOf(home);
  const lazyScripts = weight.lazyIn(eagerScripts);
  const isLazy = (file: string) => !eagerScripts.includes(file);
  report.push(`The home page under ${site.base} has ${home('*').length} DOM elements.`);
  const over = (budget: number, what: string, assets: readonly Asset[]) =>
    excess(budget, `${what}, under ${site.base}`, assets, report);

  // Authors of another paper put on it what they like, as on any page.
  test.runIf(site === richSite || isThisPaper())('the home page, with its styles, stays within 30 kB', () => {
    expect(over(30_000, 'Home page, gzip', weight.zipped(['index.html']))).toEqual([]);
  });

  test('scripts that load before a chart is near stay within 20 kB', () => {
    expect(over(20_000, 'Scripts before a chart is near, gzip', weight.runAtOnce(home))).toEqual([]);
  });

  test('fonts that a page waits for stay within 40 kB', () => {
    expect(over(40_000, 'Fonts', weight.fontsOf(home))).toEqual([]);
  });

  test.runIf(home('result-chart').length)('the code that draws charts stays within 75 kB', () => {
    const code = lazyScripts.filter((file) => !IS_SEARCH.test(file) && !IS_GALLERY.test(file));
    const files = weight.withStaticImports(code).filter(isLazy);
    expect(over(75_000, 'Code that draws charts, gzip', weight.zipped(files))).toEqual([]);
  });

  test('the search takes at most 5 kB of code and 120 kB of its library before a word is sought', () => {
    const code = weight.withStaticImports(lazyScripts.filter((file) => IS_SEARCH.test(file))).filter(isLazy);
    expect(over(5_000, 'Code of the search, gzip', weight.zipped(code))).toEqual([]);
    // The index of words comes in parts, as they are sought; the compiled code is compressed already.
    const library = weight.zipped(site.named(/^pagefind\/(?:pagefind|wasm)[^/]*$/));
    expect(over(120_000, 'Library of the search, gzip', library)).toEqual([]);
  });

  describe.runIf(site.pages.has('gallery/index.html'))('the gallery', () => {
    test('takes at most 20 kB of code to open a comparison', () => {
      // The home page shows one without opening it.
      const eager = weight.scriptsOf(site.document('gallery/index.html'));
      const lazy = weight.withStaticImports(weight.lazyIn(eager).filter((file) => IS_GALLERY.test(file)));
      const files = lazy.filter((file) => !eager.includes(file));
      expect(over(20_000, 'Code of a comparison, gzip', weight.zipped(files))).toEqual([]);
    });

    test('stays within 35 kB with its scripts before that', () => {
      const scripts = weight.runAtOnce(site.document('gallery/index.html'));
      const assets = [...weight.zipped(['gallery/index.html']), ...scripts];
      expect(over(35_000, 'The gallery, gzip', assets)).toEqual([]);
    });
  });

  test('every page stays within the bytes of its kind and its numbers, 20 kB of scripts and its requests', () => {
    const faults = site.faults(($, page) => {
      const [, budget] = PAGE_BUDGETS.find(([pattern]) => pattern.test(page))!;
      const most = budget * 1000 + CELL_BYTES * $('td').length;
      const requests = weight.requestsOf($);
      return [
        ...excess(most, `${page}: HTML, gzip`, weight.zipped([page])),
        ...excess(20_000, `${page}: scripts, gzip`, weight.runAtOnce($)),
        ...(requests > mostRequests(page) ? [`${requests} requests of ${mostRequests(page)}`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});
