import { load, type CheerioAPI } from 'cheerio';
import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { noSuchId } from '../lib/base/require-id.ts';
import { pageFacts, type PageFacts } from './page-facts.ts';

/** What a build has written, read once for all that work on it: names are relative to `dist/`, with `/`. */
export class BuiltSite {
  readonly #facts = new Map<string, PageFacts>();
  readonly base: string;
  readonly files: Set<string>;
  /** Each page, as text. */
  readonly pages: Map<string, string>;
  readonly folder: string;

  constructor(base: string, files: Set<string>, pages: Map<string, string>, folder = '') {
    this.base = base;
    this.files = files;
    this.pages = pages;
    this.folder = folder;
  }

  static async read(folder: string, base: string): Promise<BuiltSite> {
    const site = new BuiltSite(base, new Set(), new Map(), folder);
    for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const name = relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/');
      site.files.add(name);
      if (name.endsWith('.html')) site.pages.set(name, await readFile(join(folder, name), 'utf8'));
    }
    return site;
  }

  /** What is asked of a page, which is parsed when that is first asked. */
  facts(page: string): PageFacts {
    const html = this.pages.get(page);
    if (html === undefined) throw new Error(noSuchId(page, this.pages.keys(), 'the built site', 'page'));
    const facts = this.#facts.get(page) ?? pageFacts(this.parsed(page, html));
    this.#facts.set(page, facts);
    return facts;
  }

  /** A page as a tree; nothing keeps it. */
  protected parsed(_page: string, html: string): CheerioAPI {
    return load(html);
  }

  bytes(name: string): Promise<Buffer> {
    return readFile(join(this.folder, name));
  }

  /** Writes a file or a page, also in the place of one that is there. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    await mkdir(dirname(join(this.folder, name)), { recursive: true });
    await writeFile(join(this.folder, name), content);
    this.files.add(name);
    if (typeof content !== 'string' || !name.endsWith('.html')) return;
    this.pages.set(name, content);
    this.#facts.delete(name);
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name));
    this.files.delete(name);
  }
}
