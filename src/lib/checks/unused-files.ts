import { basename, dirname, extname } from 'node:path';
import { nearestWord } from '../../schemas/nearest-word.ts';
import { darkName, mediaKind } from '../base/media-names.ts';
import { resultIdsOf, type Chart } from '../charts/chart-kinds.ts';
import { CONTENT_FILES, CONTENT_FOLDERS, PROSE_FOLDERS } from '../reading/content-files.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import type { Prose, ProseFile } from './prose-files.ts';

/** The ending of the files in each folder that is read. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ...Object.values(CONTENT_FOLDERS).map(({ folder }) => [folder, '.json'] as const),
  ...Object.values(PROSE_FOLDERS).map(({ folder }) => [folder, '.mdx'] as const),
  ['drawings', '.svg'],
  ['lab/checkpoints', '.ckpt'],
]);

/** Folders whose entries are shown where prose asks for them, and nowhere else. */
const SHOWN_BY = [
  { folder: 'charts', ending: '.json', component: 'Chart', attribute: 'id' },
  { folder: 'claims', ending: '.json', component: 'Claims', attribute: 'of' },
  { folder: 'tables', ending: '.json', component: 'DataTable', attribute: 'id' },
  { folder: 'drawings', ending: '.svg', component: 'Drawings', attribute: 'of' },
] as const;

/** Notes for people who read the folder, at its top, and the icon of the site. */
const ABOUT = /^(?:(?:README|LICENSE|CONTRIBUTING|NOTICE)(?:\.\w+)?|favicon\.svg)$/;

/** Pages to which the program itself leads, by their ids and by what they show: charts lead to where they stand. */
const LED_TO = ['404', 'data', 'gallery', 'glossary', 'index', 'lab'];
const SHOWN_ELSEWHERE = /<(?:Chart|Claims|NumberNotes)\b/;

/** What to do about a page that nobody comes to. */
export const REACH_IT =
  'Link to it on a page or in "navigation" of site.json, or write "isUnlisted: true" above its text.';

/** Tells of pages that no text of the content names; those that only such a page names show when all are built. */
function tellUnlinked(reading: ContentReading, { pages, findings }: Prose): void {
  const json = reading.names.filter((name) => name.endsWith('.json')).map((name) => reading.textOf(name));
  for (const { name, id, data, text: own } of pages) {
    if (LED_TO.includes(id) || !data || data.isUnlisted || SHOWN_ELSEWHERE.test(own)) continue;
    const others = [...pages, ...findings].flatMap((file) => (file.name === name ? [] : file.text));
    if (![...json, ...others].some((text) => text.includes(`/${id}/`)))
      reading.say(name, `No way leads here from the home page. ${REACH_IT}`);
  }
}

/** JSON that names pictures. */
const NAMING = /^(?:site|gallery\/paper\/[^/]+)\.json$/;

/** Tells of every file that no page can show: its author would wait for it in vain. */
export function tellUnused(reading: ContentReading, files: Prose): void {
  const { findings } = files;
  const prose: ProseFile<unknown>[] = [...files.pages, ...findings];
  tellUnlinked(reading, files);
  for (const { folder, ending, component, attribute } of SHOWN_BY) {
    const shown = new Set(
      prose.flatMap(({ text }) => [...idsIn(text, component, attribute), ...linkedIn(text, folder)]),
    );
    for (const { name, id } of reading.namesIn(folder, ending))
      // A finding shows the claims of its own name by itself.
      if (!shown.has(id) && !(folder === 'claims' && findings.some((finding) => finding.id === id)))
        reading.say(name, `No page shows it. Write <${component} ${attribute}="${id}" /> on one, or delete the file.`);
  }
  // Logos and pictures of comparisons stand in JSON, which may not be sound.
  const naming = reading.names.filter((name) => NAMING.test(name)).map((name) => reading.textOf(name));
  const texts = [...naming, ...prose.map(({ text }) => withoutPercents(text))].join('\n');
  const isNamed = (name: string) => texts.includes(basename(name));
  for (const name of reading.names) {
    if (reading.isRead(name) || ABOUT.test(name) || ENDINGS.get(dirname(name)) === extname(name)) continue;
    // A picture stands beside the page that names it, and one for dark pages beside that.
    const isDark = reading.names.some((other) => darkName(other) === name && isNamed(other));
    if (!isNamed(name) && !isDark) reading.say(name, `Nothing reads this file. ${cureOf(name)}`);
  }
}

/** A text with what is escaped in addresses as names of files have it: "a%20b" gives "a b". */
const withoutPercents = (text: string) =>
  text.replaceAll(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped);
    } catch {
      return escaped;
    }
  });

/** The ids of a folder whose own pages a text leads to, as those of charts. */
function linkedIn(text: string, folder: string): string[] {
  return [...text.matchAll(new RegExp(`\\]\\(/${folder}/([^/)#?]+)/`, 'g'))].map(([, id = '']) => id);
}

/** The ids that one attribute of a component names in a text, which may be several between spaces. */
function idsIn(text: string, component: string, attribute: string): string[] {
  const uses = text.matchAll(new RegExp(`<${component}\\b[^>]*\\b${attribute}="([^"]*)"`, 'g'));
  return [...uses].flatMap(([, ids = '']) => ids.split(/\s+/));
}

/** What to do with a file that nothing reads. */
function cureOf(name: string): string {
  const folder = dirname(name);
  if (mediaKind(name) && Object.values(PROSE_FOLDERS).some((prose) => prose.folder === folder.split('/')[0]))
    return 'Name it on a page beside it, or delete it.';
  if (mediaKind(name) && folder === CONTENT_FOLDERS.paperExamples.folder)
    return 'Name it in a comparison beside it, or delete it.';
  const ending = ENDINGS.get(folder);
  if (ending) return `Files of ${folder}/ end in ${ending}: call it ${basename(name).replace(/\..*$/, '')}${ending}.`;
  const around = [...ENDINGS.keys()].find((known) => folder.startsWith(`${known}/`));
  if (around) return `Files of ${around}/ stand in that folder itself: move it there.`;
  const files = Object.values(CONTENT_FILES).map(({ file }) => file);
  const near = nearestWord(name, files) ?? nearestWord(folder, [...ENDINGS.keys()]);
  return near
    ? `Did you mean ${near}?`
    : `Delete it, or name it on a page. What is read: ${files.join(', ')} and the folders ${[...ENDINGS.keys()].join(', ')}.`;
}

/** Tells of results that no chart draws: their numbers would stand in the files alone. */
export function tellUndrawn(
  results: readonly { id: string }[],
  charts: readonly { data: Chart }[],
  reading: ContentReading,
): void {
  const drawn = new Set(charts.flatMap(({ data }) => resultIdsOf(data)));
  for (const { id } of results)
    if (!drawn.has(id))
      reading.say(
        `results/${id}.json`,
        'No chart draws this result. Name it as "result" in a file of charts/, or delete it.',
      );
}
