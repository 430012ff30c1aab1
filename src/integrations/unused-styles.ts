import type { BuiltSite } from './built-site.ts';
import { renamed } from './renamed.ts';

/** What has no meaning for the parts of a style sheet: words in quotes, addresses, escaped signs; and its signs. */
const TOKENS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|url\([^)]*\)|\\.|[{};]/g;
/** Rules that hold others, which may all go. */
const GROUP = /^@(?:media|supports|container|layer)\b/;
/** Where a component or an element of ours is named in a selector. */
const SCOPE = /data-astro-cid-\w+/g;
const OWN_ELEMENT = /(?<![\w.#:[="'-])[a-z]+(?:-[a-z]+)+/g;

/** The rules of a style sheet, or of a group: each with what stands before its braces, and in them. */
function rulesOf(css: string): { head: string; body: string | undefined; text: string }[] {
  const rules: { head: string; body: string | undefined; text: string }[] = [];
  let start = 0;
  let opened = 0;
  let depth = 0;
  for (const { 0: sign, index } of css.matchAll(TOKENS)) {
    if (sign === '{' && depth++ === 0) opened = index;
    const isEnd = sign === '}' ? --depth === 0 : sign === ';' && depth === 0;
    if (!isEnd) continue;
    const hasBody = sign === '}';
    rules.push({
      head: css.slice(start, hasBody ? opened : index).trim(),
      body: hasBody ? css.slice(opened + 1, index) : undefined,
      text: css.slice(start, index + 1),
    });
    start = index + 1;
  }
  return rules;
}

/** The selectors of a rule, without what stands in parentheses: that is one of several, or what must not be. */
function selectorsOf(head: string): string[] {
  let depth = 0;
  const outside = [...head].filter((sign) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return depth === 0;
  });
  return outside.join('').split(',');
}

/** A style sheet without rules for components and elements that are not there. */
export function usedStyles(css: string, isThere: (name: string) => boolean): string {
  const isUsed = (selector: string) =>
    [...selector.matchAll(SCOPE), ...selector.replace(SCOPE, '').matchAll(OWN_ELEMENT)].every(([name]) =>
      isThere(name),
    );
  return rulesOf(css)
    .map(({ head, body, text }) => {
      if (body === undefined) return text;
      if (GROUP.test(head)) {
        const inside = usedStyles(body, isThere);
        return inside ? `${head}{${inside}}` : '';
      }
      return head.startsWith('@') || selectorsOf(head).some(isUsed) ? text : '';
    })
    .join('');
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
