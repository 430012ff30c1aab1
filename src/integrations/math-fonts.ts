import type { AstroIntegration } from 'astro';
import { load } from 'cheerio';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { readSite, type BuiltSite } from './read-site.ts';

/** Where the bundler puts style sheets and fonts. */
const FOLDER = '_astro';

/** A font in the style sheet of KaTeX, followed by older formats of it. */
const SOURCE = /(src:url\([^)]*?)([^/)]+\.woff2)(\)\s*format\("woff2"\))[^;}]*/g;

/** The characters that the formulas of all pages show, each once. */
export function formulaCharacters(pages: BuiltSite['pages']): string {
  const formulas = [...pages.values()]
    .filter((html) => html.includes('katex-html'))
    .map((html) => load(html)('.katex-html').text());
  return [...new Set(formulas.join(''))].toSorted().join('');
}

/** Names end in a hash of what the file holds, since browsers keep such files for good. */
function renamed(name: string, content: Uint8Array | string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return name.replace(/\.[^.]+(\.[a-z0-9]+)$/, `.${hash}$1`);
}

/** Cuts each font of a style sheet down to some characters; gives the new name of each. */
async function cutFonts(folder: string, styles: string, characters: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [, , name] of styles.matchAll(SOURCE)) {
    if (!name) continue;
    const font = await subsetFont(await readFile(join(folder, name)), characters, { targetFormat: 'woff2' });
    const cut = renamed(name, font);
    names.set(name, cut);
    await writeFile(join(folder, cut), font);
  }
  return names;
}

/** Puts new names of files for old ones. */
function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/**
 * Keeps of KaTeX's fonts what the formulas of the site show, about a third of their bytes, so that pages with formulas are
 * painted as soon as others. Formats for browsers that lack WOFF2 go: those lack more than the site needs.
 */
export function mathFonts(): AstroIntegration {
  return {
    name: 'math-fonts',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const { files, pages } = await readSite(folder, '/');
        const characters = formulaCharacters(pages);
        const sheet = [...files].find((file) => /katex[^/]*\.css$/.test(file));
        if (!sheet || !characters) return;

        const styles = await readFile(join(folder, sheet), 'utf8');
        const names = await cutFonts(join(folder, FOLDER), styles, characters);
        const changed = withNames(styles.replaceAll(SOURCE, '$1$2$3'), names);
        const sheetName = sheet.slice(FOLDER.length + 1);
        const changedName = renamed(sheetName, changed);
        names.set(sheetName, changedName);
        await writeFile(join(folder, FOLDER, changedName), changed);
        for (const [page, html] of pages)
          if (html.includes(sheetName)) await writeFile(join(folder, page), withNames(html, names));
        await Promise.all([...files].filter((file) => /\/katex/i.test(file)).map((file) => rm(join(folder, file))));
        logger.info(`${names.size - 1} fonts of formulas hold ${[...characters].length} characters`);
      },
    },
  };
}
