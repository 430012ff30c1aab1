import subsetFont from 'subset-font';
import type { BuiltSite } from './built-site.ts';
import { renamed } from './renamed.ts';

/** Where the bundler puts style sheets and fonts. */
const FOLDER = '_astro/';

/** A font in the style sheet of KaTeX, followed by older formats of it. */
const SOURCE = /(src:url\([^)]*?)([^/)]+\.woff2)(\)\s*format\("woff2"\))[^;}]*/g;

/** The pages that show formulas. */
const formulaPages = (site: BuiltSite) => [...site.pages.keys()].filter((page) => site.facts(page).formulas);

/** The characters that the formulas of all pages show, each once. */
export function formulaCharacters(site: BuiltSite): string {
  const formulas = formulaPages(site).map((page) => site.facts(page).formulas);
  return [...new Set(formulas.join(''))].toSorted().join('');
}

/** Cuts each font of a style sheet down to some characters; gives the new name of each. */
async function cutFonts(site: BuiltSite, styles: string, characters: string): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  for (const [, , name] of styles.matchAll(SOURCE)) {
    if (!name) continue;
    const font = await subsetFont(await site.bytes(FOLDER + name), characters, { targetFormat: 'woff2' });
    const cut = renamed(name, font);
    names.set(name, cut);
    await site.write(FOLDER + cut, font);
  }
  return names;
}

/** Puts new names of files for old ones. */
function withNames(text: string, names: ReadonlyMap<string, string>): string {
  return [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
}

/**
 * Keeps of KaTeX's fonts what the formulas of the site show, about a third of their bytes, so that pages with formulas are
 * painted as soon as others. Formats for browsers that lack WOFF2 go: those lack more than the site needs. Throws where
 * formulas are shown and the fonts are not where they were: they would all be deleted.
 */
export async function mathFonts(site: BuiltSite): Promise<string> {
  const pages = formulaPages(site);
  const unseen = [...site.pages.keys()].filter((page) => site.facts(page).mathCount && !site.facts(page).formulas);
  if (unseen.length)
    throw new Error(`${unseen.join(', ')} hold formulas, but nothing in them is of the class katex-html.`);
  if (!pages.length) return 'no page shows a formula';
  const characters = formulaCharacters(site);
  const old = [...site.files].filter((file) => /\/katex/i.test(file));
  const sheet = old.find((file) => /katex[^/]*\.css$/.test(file));
  if (!sheet) throw new Error(`${pages.join(', ')} show formulas, but ${FOLDER} has no style sheet of KaTeX.`);

  const styles = (await site.bytes(sheet)).toString('utf8');
  const names = await cutFonts(site, styles, characters);
  if (!names.size) throw new Error(`${sheet} names no font as src:url(….woff2) format("woff2"), so none can be cut.`);
  const changed = withNames(styles.replaceAll(SOURCE, '$1$2$3'), names);
  const cut = new Set(names.values());
  const lost = [...changed.matchAll(/url\([^)]*?([^/)]+)\)/g)].flatMap(([, name = '']) => (cut.has(name) ? [] : name));
  if (lost.length)
    throw new Error(`${sheet} names ${lost.join(', ')} in another way than the fonts that could be cut.`);
  const sheetName = sheet.slice(FOLDER.length);
  names.set(sheetName, renamed(sheetName, changed));
  await site.write(FOLDER + names.get(sheetName), changed);
  for (const [page, html] of site.pages) if (html.includes(sheetName)) await site.write(page, withNames(html, names));
  const unstyled = pages.filter((page) => !site.pages.get(page)?.includes(names.get(sheetName) ?? ''));
  if (unstyled.length) throw new Error(`${unstyled.join(', ')} show formulas and do not name ${sheet}.`);
  await Promise.all(old.map((file) => site.remove(file)));
  return `${names.size - 1} fonts of formulas hold ${[...characters].length} characters`;
}
