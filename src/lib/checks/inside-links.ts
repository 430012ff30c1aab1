import { nearestWord } from '../../schemas/nearest-word.ts';
import type { Fault } from '../base/content-fault.ts';
import { PROSE_FOLDERS } from '../reading/content-files.ts';
import type { ContentReading } from '../reading/content-reading.ts';

/** The addresses of all pages that the site makes of its content, from its root: "/findings/slower/". */
export function pageAddresses(reading: ContentReading): string[] {
  const idsIn = (folder: string, ending: string) => reading.namesIn(folder, ending).map(({ id }) => id);
  const { pages, findings } = PROSE_FOLDERS;
  const charts = idsIn('charts', '.json');
  const own = idsIn(pages.folder, '.mdx').filter((id) => id !== 'index' && id !== '404');
  return [
    '/',
    ...own.map((id) => `/${id}/`),
    ...idsIn(findings.folder, '.mdx').map((id) => `/findings/${id}/`),
    ...(charts.length ? ['/charts/'] : []),
    ...charts.map((id) => `/charts/${id}/`),
    ...['paper', 'lab'].flatMap((folder) => idsIn(`gallery/${folder}`, '.json').map((id) => `/gallery/${id}/`)),
  ];
}

/** Why an address inside the site leads to no page; undefined for one that does, and for a file, which a build knows. */
export function pageFault(address: string, pages: readonly string[]): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (!path.startsWith('/') || pages.includes(path) || /\.\w+$/.test(path)) return undefined;
  if (pages.includes(`${path}/`)) return `"${path}" has no / at its end. Write "${path}/".`;
  const near = nearestWord(path, pages);
  return `"${path}" is no page of this site.${near ? ` Did you mean "${near}"?` : ''} Pages are named after their files, as "/findings/slower/".`;
}

/** A page of this site, with a place on it; another form is told by the schema. */
const PAGE = /^\/(?:[a-z0-9-]+\/)*(?:#[a-z0-9-]+)?$/;

/** Addresses inside the site, wherever they stand in a file, that lead to none of these pages. */
export function brokenAddresses(data: unknown, pages: readonly string[], path: PropertyKey[] = []): Fault[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    const at = [...path, Array.isArray(data) ? Number(key) : key];
    if (typeof value !== 'string' || !/^(?:url|address)$/.test(key)) return brokenAddresses(value, pages, at);
    const message = PAGE.test(value) && pageFault(value, pages);
    return message ? [{ path: at, message }] : [];
  });
}
