import { parse, type Root } from 'postcss';
import { assetWays } from './asset-ways.ts';
import type { BuiltSite } from './built-site.ts';

/** Where a component or an element of ours is named in a selector. */
const SCOPE = /data-astro-cid-\w+/g;
const OWN_ELEMENT = /(?<![\w.#:[="'-])[a-z]+(?:-[a-z]+)+/g;
/** What may be the name of an element of ours in code. */
const DASHED = /[a-z]+(?:-[a-z]+)+/g;
/** How built pages ask for a style sheet. */
const LINK = /<link rel="stylesheet" href="([^"]+)">/g;

/** A selector without what stands in parentheses: that is one of several, or what must not be. */
function outsideParentheses(selector: string): string {
  const outside = selector.replaceAll(/\([^()]*\)/g, '');
  return outside === selector ? selector : outsideParentheses(outside);
}

/** A style sheet without rules for components and elements that are not there, and without groups of such rules alone. */
export function usedStyles(whole: Root, isThere: (name: string) => boolean): string {
  const isUsed = (selector: string) =>
    [...selector.matchAll(SCOPE), ...selector.replace(SCOPE, '').matchAll(OWN_ELEMENT)].every(([name]) =>
      isThere(name),
    );
  const sheet = whole.clone();
  sheet.walkRules((rule) => {
    if (rule.selectors.map(outsideParentheses).some(isUsed)) return;
    let { parent } = rule;
    rule.remove();
    while (parent?.type === 'atrule' && !parent.nodes?.length) {
      const group = parent;
      parent = group.parent;
      group.remove();
    }
  });
  return sheet.toString();
}

/** The style sheets that pages ask for, by their address, with addresses of their own that hold in a page too. */
async function askedSheets(site: BuiltSite): Promise<Map<string, Root>> {
  const asked = [...site.pages.values()].flatMap((html) => [...html.matchAll(LINK)].map(([, address = '']) => address));
  const root = site.base.replace(/\/?$/, '/');
  const sheets = new Map<string, Root>();
  for (const address of new Set(asked)) {
    const css = (await site.bytes(address.slice(root.length))).toString('utf8');
    const folder = address.replace(/[^/]*$/, '');
    sheets.set(address, parse(css.replaceAll(/url\((?=[\w.-]+\))/g, `url(${folder}`)));
  }
  return sheets;
}

/**
 * Puts the styles of what a page shows into the page: a style sheet is a way to the server and back before anything is
 * painted, and holds what other pages show. Scripts come after all that is painted: without them a page is whole.
 */
export async function pageStyles(site: BuiltSite): Promise<string> {
  const { texts, from } = await assetWays(site);
  const named = new Map([...texts].map(([file, text]) => [file, new Set(text.match(DASHED))]));
  const sheets = await askedSheets(site);
  for (const [page, html] of site.pages) {
    const there = new Set(html.match(/data-astro-cid-\w+|<[a-z]+(?:-[a-z]+)+/g)?.map((name) => name.replace('<', '')));
    // What its scripts may put into it.
    const scripts = [...from(html)].filter((file) => file.endsWith('.js'));
    const isThere = (name: string) => there.has(name) || scripts.some((file) => named.get(file)?.has(name));
    const styled = html
      .replaceAll(LINK, (link, address: string) => {
        const sheet = sheets.get(address);
        return sheet ? `<style>${usedStyles(sheet, isThere)}</style>` : link;
      })
      .replaceAll('</style><style>', '')
      .replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
    await site.write(page, styled);
  }
  return `${sheets.size} style sheets stand in the pages, each in those that show what it is for`;
}
