import { load, type CheerioAPI } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from '../../src/integrations/read-site.ts';
import { builds } from './astro-build.ts';
import { SITES } from './build-sites.ts';

/** A site that the global setup has built, with its pages parsed. */
export class TestedSite implements BuiltSite {
  readonly files: ReadonlySet<string>;
  readonly pages: ReadonlyMap<string, string>;
  readonly documents: ReadonlyMap<string, CheerioAPI>;
  /** The pages that search engines may list. */
  readonly listed: ReadonlyMap<string, CheerioAPI>;
  readonly base: string;
  readonly #folder: string;

  constructor(name: string, base: string) {
    this.base = base;
    this.#folder = join(builds, name, 'dist');
    const entries = readdirSync(this.#folder, { recursive: true, withFileTypes: true });
    this.files = new Set(
      entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(this.#folder, join(entry.parentPath, entry.name)).split(sep).join('/')),
    );
    this.pages = new Map(this.named(/\.html$/).map((file) => [file, this.text(file)]));
    this.documents = new Map([...this.pages].map(([file, html]) => [file, load(html)]));
    this.listed = new Map([...this.documents].filter(([, $]) => !$('meta[name="robots"][content="noindex"]').length));
  }

  /** The files whose name matches. */
  named(pattern: RegExp): string[] {
    return [...this.files].filter((file) => pattern.test(file)).toSorted();
  }

  bytes(file: string): Buffer {
    return readFileSync(join(this.#folder, file));
  }

  text(file: string): string {
    return this.bytes(file).toString('utf8');
  }

  /** The page with this name; throws if it was not built. */
  document(file: string): CheerioAPI {
    const document = this.documents.get(file);
    if (!document)
      throw new Error(`No page "${file}" under ${this.base}. Pages: ${[...this.pages.keys()].join(', ')}.`);
    return document;
  }

  /** The file behind an address of this site, such as `/pivot/favicon.svg`. */
  fileAt(address: string): string {
    return address.slice(this.base.length);
  }

  /** What is wrong on any page, or on any of these, each fault with the name of its page. */
  faults(look: ($: CheerioAPI, page: string) => readonly string[], pages = this.documents): string[] {
    return [...pages].flatMap(([page, $]) => look($, page).map((fault) => `${page}: ${fault}`));
  }
}

export const sites = Object.entries(SITES).map(([name, base]) => new TestedSite(name, base));

/** The values of an attribute of all elements that match. */
export function attributes($: CheerioAPI, selector: string, name: string): string[] {
  return $(selector)
    .toArray()
    .flatMap((element) => $(element).attr(name) ?? []);
}
