import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CheerioAPI } from 'cheerio';
import { attributes, type TestedSite } from './built-sites.ts';

/** One thing that a reader's browser loads. */
export interface Asset {
  name: string;
  bytes: number;
}

const zipped = (name: string, content: string | Buffer): Asset => ({
  name,
  bytes: gzipSync(content, { level: 9 }).length,
});
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** Each asset with its size, and their sum beside the budget; 1 kB is 1000 bytes. */
const accountOf = (budget: number, what: string, assets: readonly Asset[], total: number): string[] => [
  `${what}: ${kB(total)} of ${kB(budget)}`,
  ...assets.map(({ name, bytes }) => `  ${kB(bytes)}  ${name}`),
];

/** The account of assets that weigh more than the budget, nothing where they fit; `report` gets every account. */
export function excess(budget: number, what: string, assets: readonly Asset[], report: string[] = []): string[] {
  if (!assets.length) return [`${what}: nothing found to weigh`];
  const total = assets.reduce((sum, { bytes }) => sum + bytes, 0);
  const account = accountOf(budget, what, assets, total);
  report.push(...account);
  return total > budget ? account : [];
}

/** What the pages of a built site load, when they open and later. */
export class PageWeight {
  readonly #site: TestedSite;

  constructor(site: TestedSite) {
    this.#site = site;
  }

  /** Files of the site with what is sent of each. */
  zipped(files: readonly string[]): Asset[] {
    return files.map((file) => zipped(file, this.#site.bytesOf(file)));
  }

  /** The script files that a script imports, in the given way. */
  #importsOf(file: string, pattern: RegExp): string[] {
    return [...this.#site.text(file).matchAll(pattern)].flatMap(([, path]) =>
      path?.endsWith('.js') ? [posix.join(posix.dirname(file), path)] : [],
    );
  }

  /** The scripts, and all that they cannot run without. */
  withStaticImports(files: readonly string[]): string[] {
    const found = new Set<string>();
    const add = (file: string) => {
      if (found.has(file)) return;
      found.add(file);
      this.#importsOf(file, /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g).forEach(add);
    };
    files.forEach(add);
    return [...found];
  }

  /** Scripts that others may load later. */
  lazyIn(files: readonly string[]): string[] {
    return files.flatMap((file) => this.#importsOf(file, /\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g));
  }

  /** The files that elements of a page name. */
  #filesIn($: CheerioAPI, selector: string, name: 'href' | 'src'): string[] {
    return attributes($, selector, name).map((address) => this.#site.fileAt(address));
  }

  /** The script files that a page loads at once. */
  scriptsOf($: CheerioAPI): string[] {
    return this.withStaticImports([
      ...this.#filesIn($, 'script[src]', 'src'),
      ...this.#filesIn($, 'link[rel="modulepreload"]', 'href'),
    ]);
  }

  /** All scripts that a page runs at once, those in the page itself too. */
  runAtOnce($: CheerioAPI): Asset[] {
    const inline = $('script:not([src]):not([type="application/json"], [type="application/ld+json"])').toArray();
    return [
      ...this.zipped(this.scriptsOf($)),
      ...inline.map((script, index) => zipped(`inline script ${index + 1}`, $(script).text())),
    ];
  }

  /** How many files a page asks for before a reader does something. */
  requestsOf($: CheerioAPI): number {
    const others = $('link[rel="preload"], img:not([loading="lazy"])').length;
    return 1 + this.scriptsOf($).length + others;
  }

  /** The fonts of text that a page waits for: those of formulas come after them. */
  fontsOf($: CheerioAPI): Asset[] {
    const files = this.#filesIn($, 'link[rel="preload"][as="font"]:not([fetchpriority="low"])', 'href');
    // Fonts are compressed already.
    return files.map((name) => ({ name, bytes: this.#site.bytesOf(name).length }));
  }
}
