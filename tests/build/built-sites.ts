import { load, type CheerioAPI } from 'cheerio';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { noSuchId } from '../../src/lib/base/require-id.ts';
import { BuiltSite } from '../../src/integrations/built-site.ts';
import { builds } from './astro-build.ts';
import { TestRunner } from 'vitest';
import { HOSTILE_SITE, RICH_SITE, SITES } from './build-sites.ts';

/** A site that the global setup has built, with its pages parsed. */
export class TestedSite extends BuiltSite {
  readonly documents: ReadonlyMap<string, CheerioAPI>;
  /** The pages that search engines may list. */
  readonly listed: ReadonlyMap<string, CheerioAPI>;

  constructor(name: string, base: string) {
    const folder = join(builds, name, 'dist');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
    const pages = files.filter((file) => file.endsWith('.html')).toSorted();
    super(base, new Set(files), new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')])), folder);
    this.documents = new Map([...this.pages].map(([page, html]) => [page, load(html)]));
    this.listed = new Map([...this.documents].filter(([, $]) => !$('meta[name="robots"][content="noindex"]').length));
  }

  protected override parsed(page: string): CheerioAPI {
    return this.document(page);
  }

  /** The files whose name matches. */
  named(pattern: RegExp): string[] {
    return [...this.files].filter((file) => pattern.test(file)).toSorted();
  }

  bytesOf(file: string): Buffer {
    return readFileSync(join(this.folder, file));
  }

  text(file: string): string {
    return this.bytesOf(file).toString('utf8');
  }

  /** The page with this name; throws if it was not built. */
  document(page: string): CheerioAPI {
    const document = this.documents.get(page);
    if (!document) throw new Error(noSuchId(page, this.pages.keys(), `the pages under ${this.base}`));
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

/** That of a paper with all that a page may hold, whatever paper `content/` is of. */
export const richSite = new TestedSite(RICH_SITE.name, RICH_SITE.base);

/** That with hostile texts, where it is built. */
export const hostileSites = TestRunner.matchesTags(['all'])
  ? [new TestedSite(HOSTILE_SITE.name, HOSTILE_SITE.base)]
  : [];

/** The values of an attribute of all elements that match. */
export function attributes($: CheerioAPI, selector: string, name: string): string[] {
  return $(selector)
    .toArray()
    .flatMap((element) => $(element).attr(name) ?? []);
}
