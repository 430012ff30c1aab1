import type { CheerioAPI } from 'cheerio';
import { gzipSync } from 'node:zlib';
import { posix } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { attributes, sites } from './built-sites.ts';

/** One thing that a reader's browser loads. */
interface Asset {
  name: string;
  bytes: number;
}

const site = sites[0] ?? expect.unreachable('no site is built');
const home = site.document('index.html');

const zipped = (name: string, content: string | Buffer): Asset => ({
  name,
  bytes: gzipSync(content, { level: 9 }).length,
});
const zippedFile = (file: string) => zipped(file, site.bytesOf(file));
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

const report: string[] = [`The home page has ${home('*').length} DOM elements.`];
afterAll(() => console.log(report.join('\n')));

/** Each asset with its size where they weigh more than the budget, nothing where they fit; 1 kB is 1000 bytes. */
function excess(budget: number, what: string, assets: readonly Asset[]): string[] {
  const total = assets.reduce((sum, { bytes }) => sum + bytes, 0);
  const account = [
    `${what}: ${kB(total)} of ${kB(budget)}`,
    ...assets.map(({ name, bytes }) => `  ${kB(bytes)}  ${name}`),
  ];
  report.push(...account);
  if (!assets.length) return [`${what}: nothing found to weigh`];
  return total > budget ? account : [];
}

/** The script files that a script imports, in the given way. */
function importsOf(file: string, pattern: RegExp): string[] {
  return [...site.text(file).matchAll(pattern)].flatMap(([, path]) =>
    path?.endsWith('.js') ? [posix.join(posix.dirname(file), path)] : [],
  );
}

/** The scripts, and all that they cannot run without. */
function withStaticImports(files: readonly string[]): string[] {
  const found = new Set<string>();
  const add = (file: string) => {
    if (found.has(file)) return;
    found.add(file);
    importsOf(file, /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g).forEach(add);
  };
  files.forEach(add);
  return [...found];
}

/** The files that elements of a page name. */
const filesIn = ($: CheerioAPI, selector: string, name: 'href' | 'src') =>
  attributes($, selector, name).map((address) => site.fileAt(address));
const stylesOf = ($: CheerioAPI) => filesIn($, 'link[rel="stylesheet"]', 'href');

/** The script files that a page loads at once. */
const scriptsOf = ($: CheerioAPI) =>
  withStaticImports([...filesIn($, 'script[src]', 'src'), ...filesIn($, 'link[rel="modulepreload"]', 'href')]);

/** All scripts that a page runs at once, those in the page itself too. */
function runAtOnce($: CheerioAPI): Asset[] {
  const inline = $('script:not([src]):not([type="application/json"], [type="application/ld+json"])').toArray();
  return [
    ...scriptsOf($).map(zippedFile),
    ...inline.map((script, index) => zipped(`inline script ${index + 1}`, $(script).text())),
  ];
}

const eagerScripts = scriptsOf(home);

/** Scripts that others may load later. */
const lazyIn = (files: readonly string[]) =>
  files.flatMap((file) => importsOf(file, /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g));
const lazyScripts = lazyIn(eagerScripts);
const IS_SEARCH = /search-dialog/;
const IS_GALLERY = /gallery-dialog|comparison-viewer|lab-overlay/;
const isLazy = (file: string) => !eagerScripts.includes(file);

test('HTML and style sheets of the home page stay within 50 kB', () => {
  expect(excess(50_000, 'HTML and style sheets, gzip', ['index.html', ...stylesOf(home)].map(zippedFile))).toEqual([]);
});

test('scripts that load before a chart is near stay within 20 kB', () => {
  expect(excess(20_000, 'Scripts before a chart is near, gzip', runAtOnce(home))).toEqual([]);
});

test('fonts of the text of the home page stay within 120 kB', () => {
  const css = [home('style').text(), ...stylesOf(home).map((file) => site.text(file))].join('\n');
  const used = [...css.matchAll(/url\(["']?([^"')]+\.woff2?)["']?\)/g)].flatMap(([, address]) => address ?? []);
  const preloaded = attributes(home, 'link[rel="preload"][as="font"]', 'href');
  // Of those of formulas a browser asks for the few whose letters it meets.
  const ofText = [...used, ...preloaded].filter((address) => !address.includes('KaTeX'));
  const files = new Set(ofText.map((address) => site.fileAt(address)));
  // Fonts are compressed already.
  expect(
    excess(
      120_000,
      'Fonts',
      [...files].map((name) => ({ name, bytes: site.bytesOf(name).length })),
    ),
  ).toEqual([]);
});

test('the code that draws charts stays within 75 kB', () => {
  const files = withStaticImports(lazyScripts.filter((file) => !IS_SEARCH.test(file) && !IS_GALLERY.test(file)));
  expect(excess(75_000, 'Code that draws charts, gzip', files.filter(isLazy).map(zippedFile))).toEqual([]);
});

const hasPage = (page: string) => site.pages.has(`${page}/index.html`);

test.runIf(hasPage('gallery'))('the code that opens a comparison stays within 20 kB', () => {
  // The home page shows one without opening it.
  const eager = scriptsOf(site.document('gallery/index.html'));
  const lazy = withStaticImports(lazyIn(eager).filter((file) => IS_GALLERY.test(file)));
  const files = lazy.filter((file) => !eager.includes(file));
  expect(excess(20_000, 'Code of a comparison, gzip', files.map(zippedFile))).toEqual([]);
});

test('the search takes at most 5 kB of code and 120 kB of its library before a word is sought', () => {
  const code = withStaticImports(lazyScripts.filter((file) => IS_SEARCH.test(file))).filter(isLazy);
  expect(excess(5_000, 'Code of the search, gzip', code.map(zippedFile))).toEqual([]);
  // The index of words comes in parts, as they are sought; the compiled code is compressed already.
  const library = site.named(/^pagefind\/(?:pagefind|wasm)[^/]*$/).map((file) => zippedFile(file));
  expect(excess(120_000, 'Library of the search, gzip', library)).toEqual([]);
});

test.runIf(hasPage('gallery'))(
  'HTML, style sheets and scripts of the gallery stay within 60 kB before a comparison is opened',
  () => {
    const gallery = site.document('gallery/index.html');
    const files = ['gallery/index.html', ...stylesOf(gallery)].map(zippedFile);
    expect(excess(60_000, 'The gallery, gzip', [...files, ...runAtOnce(gallery)])).toEqual([]);
  },
);

test.runIf(hasPage('lab'))('the miniature takes at most 600 kB a checkpoint and 50 kB of code', () => {
  const checkpoints = site.named(/\.ckpt$/);
  expect(checkpoints.length).toBeGreaterThan(1);
  for (const file of checkpoints) {
    expect(excess(600_000, 'Checkpoint', [{ name: file, bytes: site.bytesOf(file).length }])).toEqual([]);
  }
  const code = site.named(/live-(?:bench|worker).*\.js$|kernels.*\.wasm$/);
  expect(code.length).toBe(3);
  expect(excess(50_000, 'Code of the miniature, gzip', code.map(zippedFile))).toEqual([]);
});

/** Most kB of HTML and style sheets a page, by the first pattern that its file matches. */
const PAGE_BUDGETS = [
  [/^charts\/.+\//, 22],
  [/^gallery\/.+\//, 14],
  // The two pages with most charts.
  [/^(how-far|lab)\//, 73],
  [/./, 50],
] as const;
/** Most files that any page asks for before a reader does something. */
const MAX_REQUESTS = 20;

test('every page stays within the bytes of its kind, 20 kB of scripts and 20 requests', () => {
  const faults = site.faults(($, page) => {
    const styles = stylesOf($);
    const others = $('link[rel="preload"], img:not([loading="lazy"])').length;
    const [, budget] = PAGE_BUDGETS.find(([pattern]) => pattern.test(page))!;
    const account = report.length;
    const found = [
      ...excess(budget * 1000, `${page}: HTML and style sheets, gzip`, [page, ...styles].map(zippedFile)),
      ...excess(20_000, `${page}: scripts, gzip`, runAtOnce($)),
    ];
    // The accounts of so many pages are told only where they are over their budget.
    report.length = account;
    const requests = 1 + styles.length + scriptsOf($).length + others;
    return [...found, ...(requests > MAX_REQUESTS ? [`${requests} requests of ${MAX_REQUESTS}`] : [])];
  });
  expect(faults).toEqual([]);
});
