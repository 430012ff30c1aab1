import { nearestWord } from '../../schemas/nearest-word.ts';
import type { Fault } from '../base/content-fault.ts';
import { PROSE_FOLDERS } from '../reading/content-files.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import { headingsOf, mayHave } from './page-anchors.ts';
import type { Prose } from './prose-files.ts';

/** The pages of a site by their addresses, with their headings where these are known. */
export type Pages = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** The address of a file of prose, from the root of the site: "/findings/slower/". */
export const addressOf = ({ name, id }: { name: string; id: string }): string =>
  name.startsWith(`${PROSE_FOLDERS.findings.folder}/`) ? `/findings/${id}/` : id === 'index' ? '/' : `/${id}/`;

/** All pages that the site makes of its content. */
export function pagesOf(reading: ContentReading, { pages, findings }: Prose): Pages {
  const idsIn = (folder: string) => reading.namesIn(folder, '.json').map(({ id }) => id);
  const charts = idsIn('charts');
  const made = [
    ...(charts.length ? ['/charts/'] : []),
    ...charts.map((id) => `/charts/${id}/`),
    ...['paper', 'lab'].flatMap((folder) => idsIn(`gallery/${folder}`).map((id) => `/gallery/${id}/`)),
  ];
  const written = [...pages, ...findings].filter(({ name }) => name !== 'pages/404.mdx');
  return new Map([
    ['/', undefined],
    ...written.map((file) => [addressOf(file), headingsOf(file.text)] as const),
    ...made.map((address) => [address, undefined] as const),
  ]);
}

/** Why an address inside the site leads to no page or place; undefined for one that does, and for a file, which a build knows. */
export function pageFault(address: string, pages: Pages): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (!path.startsWith('/') || /\.\w+$/.test(path)) return undefined;
  if (pages.has(path)) return placeFault(address, pages.get(path));
  if (pages.has(`${path}/`)) return `"${path}" has no / at its end. Write "${path}/".`;
  const near = nearestWord(path, [...pages.keys()]);
  return `"${path}" is no page of this site.${near ? ` Did you mean "${near}"?` : ''} Pages are named after their files, as "/findings/slower/".`;
}

function placeFault(address: string, headings: ReadonlySet<string> | undefined): string | undefined {
  const [, place] = /#(.+)$/.exec(address) ?? [];
  if (!place || !headings || mayHave(headings, place)) return undefined;
  const near = nearestWord(place, [...headings]);
  const known = [...headings].map((one) => `#${one}`).join(', ');
  return `"#${place}" is no place on its page. ${near ? `Did you mean #${near}?` : `Its headings: ${known || 'none'}.`}`;
}

/** A page of this site, with a place on it; another form is told by the schema. */
const PAGE = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;

/** Addresses inside the site, wherever they stand in a file, that lead to none of these pages. */
export function brokenAddresses(data: unknown, pages: Pages, path: PropertyKey[] = []): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (typeof value !== 'string' || !/^(?:url|address)$/.test(key)) return brokenAddresses(value, pages, at);
    const message = PAGE.test(value) && pageFault(value, pages);
    return message ? [{ path: at, message }] : [];
  });
}
