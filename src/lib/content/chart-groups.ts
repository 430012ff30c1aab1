import { getCollection, render, type CollectionEntry } from 'astro:content';
import { content } from '../reading/content-folder.ts';
import { site } from '../paper/site.ts';
import { findings } from './collections.ts';

/** The charts that one page is the first to show. */
export interface ChartGroup {
  /** What the page is called in a list: "Finding 2: …". */
  title: string;
  /** Its address inside the site; none for charts that no page shows. */
  path?: string;
  /** Ids of its charts, in its order. */
  charts: string[];
}

const named = site.navigation.footer.flatMap(({ links }) => links.map(({ address }) => address));

/** Pages in the order of the navigation; those that it does not name come last. */
function inOrder(pages: readonly CollectionEntry<'pages'>[]): CollectionEntry<'pages'>[] {
  const placeOf = ({ id }: CollectionEntry<'pages'>) =>
    named.includes(`/${id}/`) ? named.indexOf(`/${id}/`) : named.length;
  return pages.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** Ids of the charts that a page shows, in its order. */
export async function chartsOf(entry: CollectionEntry<'findings' | 'pages'>): Promise<string[]> {
  return (await render(entry)).remarkPluginFrontmatter['charts'] as string[];
}

/**
 * All charts in reading order: those of the home page, of the findings and of the other pages, each where its finding
 * or, if none has it, another page first shows it.
 */
export async function chartGroups(): Promise<ChartGroup[]> {
  const left = new Set(content().charts.map(({ id }) => id));
  // What prose asks for and is not there, its page tells.
  const taken = (ids: readonly string[]) => ids.filter((id) => left.delete(id));
  const groupOf = async (entry: CollectionEntry<'findings' | 'pages'>, title: string, path: string) => ({
    title,
    path,
    charts: taken(await chartsOf(entry)),
  });
  const groups: ChartGroup[] = [];
  for (const finding of await findings())
    groups.push(
      await groupOf(finding, `Finding ${finding.data.number}: ${finding.data.title}`, `/findings/${finding.id}/`),
    );
  for (const page of inOrder(await getCollection('pages'))) {
    if (page.id === 'index') groups.unshift(await groupOf(page, 'The answer in short', '/'));
    else groups.push(await groupOf(page, page.data.title, `/${page.id}/`));
  }
  groups.push({ title: 'Further charts', charts: [...left] });
  return groups.filter(({ charts }) => charts.length > 0);
}
