import { buttonsOf, fullName, standing } from '../lib/paper/identity.ts';
import type { Site } from '../schemas/site.ts';
import type { BuiltSite } from './built-site.ts';

/** Folders whose pages a reader in a hurry can leave out: single examples. */
const OPTIONAL = ['gallery'];
const DATA_FORMATS = ['csv', 'json'];

interface GuidedPage {
  /** Inside the site, as "findings/x/". */
  path: string;
  name: string;
  description: string;
  /** Data files that belong to the page. */
  files: string[];
}

/** The pages that have an address of their own, the home page first. */
function guidedPages(site: BuiltSite, siteTitle: string): GuidedPage[] {
  const guided = [...site.pages.keys()].flatMap((file) => {
    const { title, description, isListed } = site.facts(file);
    if (!isListed) return [];
    if (!title || !description) throw new Error(`${file} has no ${title ? 'description' : 'title'} to be listed with.`);
    const path = file.replace(/index\.html$/, '');
    return {
      path,
      name: title.replace(` | ${siteTitle}`, ''),
      description,
      files: DATA_FORMATS.map((format) => `${path.replace(/\/$/, '')}.${format}`).filter((name) =>
        site.files.has(name),
      ),
    };
  });
  return guided.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** The folder of a page that lies below another; the first pages of folders stand together. */
function sectionOf({ path }: GuidedPage): string {
  const [folder = '', ...below] = path.split('/').filter(Boolean);
  if (!below.length) return 'Pages';
  return OPTIONAL.includes(folder) ? 'Optional' : folder.charAt(0).toUpperCase() + folder.slice(1);
}

/**
 * `llms.txt`, a short guide to the site for language models (https://llmstxt.org): what it is about, its pages with
 * their descriptions, and the files that hold numbers. `addressOf` gives the address of a path inside the site.
 */
export function siteGuide(site: Site, built: BuiltSite, addressOf: (path: string) => string): string {
  const has = (file: string) => built.files.has(file);
  const sections = new Map<string, string[]>([['Pages', []]]);
  for (const page of guidedPages(built, site.title)) {
    const section = sectionOf(page);
    const data = page.files.map((file) => `[${file.split('.').at(-1)?.toUpperCase()}](${addressOf(file)})`);
    const line = `- [${page.name}](${addressOf(page.path)}): ${[page.description, ...data].join(' ')}`;
    sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  const optional = sections.get('Optional') ?? [];
  sections.delete('Optional');
  sections.set('Sources', [
    ...buttonsOf(site).flatMap(({ label, url }) => (url.startsWith('https:') ? `- [${label}](${url})` : [])),
    `- [BibTeX](${addressOf('cite.bib')}): How to cite the paper`,
  ]);
  if (optional.length) sections.set('Optional', optional);
  const authors = site.authors.map(fullName).join(', ');
  return [
    `# ${site.title}`,
    `> ${site.summary}`,
    [
      `Project page of the paper by ${authors} (${standing(site)}).`,
      ...(has('data/results.csv') ? ['Numbers of the paper carry the place that they were read from.'] : []),
      ...(has('data/lab.csv')
        ? [
            "Those of the site's own miniature experiment, under lab, are marked as such and say nothing about large models.",
          ]
        : []),
      `Text and data: ${site.links.license}`,
    ].join(' '),
    ...[...sections].map(([title, lines]) => `## ${title}\n\n${lines.join('\n')}`),
  ]
    .join('\n\n')
    .concat('\n');
}
