import { parse } from 'postcss';
import type { BuiltSite } from './built-site.ts';
import { renamed } from './renamed.ts';

/** Where a component or an element of ours is named in a selector. */
const SCOPE = /data-astro-cid-\w+/g;
const OWN_ELEMENT = /(?<![\w.#:[="'-])[a-z]+(?:-[a-z]+)+/g;

/** A selector without what stands in parentheses: that is one of several, or what must not be. */
function outsideParentheses(selector: string): string {
  const outside = selector.replaceAll(/\([^()]*\)/g, '');
  return outside === selector ? selector : outsideParentheses(outside);
}

/** A style sheet without rules for components and elements that are not there, and without groups of such rules alone. */
export function usedStyles(css: string, isThere: (name: string) => boolean): string {
  const isUsed = (selector: string) =>
    [...selector.matchAll(SCOPE), ...selector.replace(SCOPE, '').matchAll(OWN_ELEMENT)].every(([name]) =>
      isThere(name),
    );
  const sheet = parse(css);
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

/** Takes out of the style sheets of pages what is of components that no page shows. */
export async function unusedStyles(site: BuiltSite): Promise<string> {
  const html = [...site.pages.values()].join('\n');
  const scripts = [...site.files].filter((file) => /^_astro\/.*\.js$/.test(file));
  const code = (await Promise.all(scripts.map((file) => site.bytes(file)))).join('\n');
  const there = new Set(html.match(/data-astro-cid-\w+|<[a-z]+(?:-[a-z]+)+/g)?.map((name) => name.replace('<', '')));
  const isThere = (name: string) => there.has(name) || (!name.startsWith('data-') && code.includes(name));
  let saved = 0;
  for (const file of new Set(html.match(/_astro\/[\w.@-]+\.css/g))) {
    // One that a script names as well would need the script to change too.
    if (code.includes(file.replace('_astro/', ''))) continue;
    const css = (await site.bytes(file)).toString('utf8');
    const used = usedStyles(css, isThere);
    if (used.length === css.length) continue;
    const name = renamed(file, used);
    await site.write(name, used);
    await site.remove(file);
    for (const [page, text] of site.pages) if (text.includes(file)) await site.write(page, text.replaceAll(file, name));
    saved += css.length - used.length;
  }
  return `${saved} bytes of style sheets were of components that no page shows`;
}
