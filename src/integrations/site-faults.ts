import { REACH_IT } from '../lib/checks/unused-files.ts';
import { proseComponents } from '../schemas/prose-component.ts';
import type { BuiltSite } from './built-site.ts';

/** A number that words ask for and did not get: "{Lead of=…}". */
const UNFILLED = new RegExp(
  `\\{(?:${Object.entries(proseComponents)
    .flatMap(([name, { place }]) => (place === 'number' ? name : []))
    .join('|')}) [a-z]+=[^{}]*\\}`,
);

/** The built file that an address inside the site leads to. */
function targetOf(path: string): string {
  const name = decodeURIComponent(path).replace(/^\//, '');
  return name === '' || name.endsWith('/') ? `${name}index.html` : name;
}

/**
 * All broken inside links and anchors, repeated ids, formulas that KaTeX could not set, numbers that were not filled in and
 * pages that nothing leads to, one sentence each. Links may lead to `files`.
 */
export function findFaults(site: BuiltSite, files: ReadonlySet<string> = site.files): string[] {
  const base = `/${site.base.replace(/^\/|\/$/g, '')}/`.replace('//', '/');
  const ofPages = [...site.pages].flatMap(([page, html]) => {
    const { ids, links, formulaErrors } = site.facts(page);
    const faults = formulaErrors.map((error) => `${page}: a formula is not valid: ${error}`);
    const [unfilled] = UNFILLED.exec(html) ?? [];
    if (unfilled)
      faults.push(`${page}: "${unfilled}" shows as it is written; take the words from charts(), which fills them.`);
    const seen = new Set<string>();
    for (const id of ids) {
      if (seen.has(id)) faults.push(`${page}: the id "${id}" stands twice; each id stands once on a page.`);
      seen.add(id);
    }
    for (const link of new Set(links)) {
      const fault = linkFault(link, page, base, site, files);
      if (fault) faults.push(`${page}: ${fault}`);
    }
    return faults;
  });
  return ofPages.length ? ofPages : unreachedPages(site, base);
}

/** Pages that no reader comes to from the home page, link by link, though they are to be found. */
function unreachedPages(site: BuiltSite, base: string): string[] {
  const reached = new Set([targetOf('')]);
  // What is added while it goes on is looked at too.
  for (const page of reached)
    for (const link of site.facts(page).links) {
      const { host, pathname } = urlOf(link, page, base);
      const target = host === HERE ? targetOf(pathname.slice(base.length)) : '';
      if (site.pages.has(target)) reached.add(target);
    }
  return [...site.pages.keys()].flatMap((page) =>
    reached.has(page) || !site.facts(page).isListed ? [] : `${page}: no way leads here from the home page. ${REACH_IT}`,
  );
}

/** Stands for the host of the site, which no page names. */
const HERE = 'site.invalid';

/** The whole address that a link on a page means. */
const urlOf = (link: string, page: string, base: string) =>
  new URL(link, new URL(base + page.replace(/index\.html$/, ''), `http://${HERE}`));

function linkFault(
  link: string,
  page: string,
  base: string,
  site: BuiltSite,
  files: ReadonlySet<string>,
): string | null {
  if (/^(mailto|data):/.test(link)) return null;
  const url = urlOf(link, page, base);
  if (url.host !== HERE) return null;
  if (!url.pathname.startsWith(base)) return `the link "${link}" leaves the base path ${base}; start it with that.`;
  const target = targetOf(url.pathname.slice(base.length));
  if (files.has(`${target}/index.html`)) return `the link "${link}" has no / at its end; pages are named with it.`;
  if (!files.has(target)) return `the link "${link}" leads to no file; expected ${target}.`;
  const anchor = decodeURIComponent(url.hash.slice(1));
  if (anchor && !(site.pages.has(target) && site.facts(target).ids.includes(anchor)))
    return `the link "${link}" leads to no anchor "${anchor}" on ${target}.`;
  return null;
}
