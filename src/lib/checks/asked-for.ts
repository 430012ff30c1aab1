import { isPinned, type PaperExample } from '../../schemas/paper-example.ts';
import type { ProseComponentName } from '../../schemas/prose-component.ts';
import { reasonOf } from '../base/reason-of.ts';
import { noSuchId } from '../base/require-id.ts';
import { testOf } from '../gallery/lab-differences.ts';
import { areCut } from '../gallery/panel-files.ts';
import { PROSE_NUMBERS } from '../prose/prose-numbers.ts';
import { CONTENT_FILES, CONTENT_FOLDERS } from '../reading/content-files.ts';
import type { ReadContent } from '../reading/content-folder.ts';
import type { Numbers } from './number-faults.ts';

/** What components of prose may ask for. */
export type There = ReadContent & Numbers;

/** What a component asks for in vain, in words, by its attributes. */
type Lookup = (asked: Readonly<Record<string, string>>, there: There) => (string | undefined)[];

type Entries = readonly { id: string }[];

/** What is said of ids, with spaces between, that entries do not have; nothing where these are not sound. */
function missing(ids: string, entries: Entries | undefined, place: string): (string | undefined)[] {
  if (!entries) return [];
  const known = entries.map(({ id }) => id);
  return ids.split(' ').map((id) => (known.includes(id) ? undefined : noSuchId(id, known, place)));
}

const file =
  (attribute: string, folder: string, ending: string): Lookup =>
  ({ [attribute]: ids = '' }, { reading }) =>
    missing(ids, reading.namesIn(folder, ending), `content/${folder}`);

const entry =
  (name: 'glossary' | 'references'): Lookup =>
  ({ id = '' }, { content }) =>
    missing(id, content[name], `content/${CONTENT_FILES[name].file}`);

const number =
  (name: keyof typeof PROSE_NUMBERS): Lookup =>
  (asked, { book, usualGap: between }) => [reasonOf(() => PROSE_NUMBERS[name](book, { of: '', between, ...asked }))];

/** The ids of all comparisons, sound or not. */
const comparisonIds = ({ reading }: There) =>
  [CONTENT_FOLDERS.paperExamples, CONTENT_FOLDERS.labExamples].flatMap(({ folder }) =>
    reading.namesIn(folder, '.json'),
  );

/** All comparisons, as prose may ask for them: the pictures of some have to be brought. Undefined where one is not sound. */
function comparisonsIn(there: There) {
  const { paperExamples, labExamples, figureLock } = there.content;
  if (comparisonIds(there).length > paperExamples.length + labExamples.length) return undefined;
  // A lock file that is not sound is told for itself.
  const isThere = (id: string, example: PaperExample) =>
    !isPinned(example) || !figureLock || areCut(id, example, figureLock.sources);
  return [
    ...paperExamples.map(({ id, data }) => ({ id, ...data, selection: 'published', isThere: isThere(id, data) })),
    ...labExamples.map(({ data }) => ({ ...data, isThere: true })),
  ];
}

const comparisons: Lookup = ({ kind, selection }, there) => {
  const all = comparisonsIn(there);
  if (!all || all.some((one) => one.kind === kind && one.selection === selection)) return [];
  const known = [...new Set(all.map((one) => `"${one.kind}" with "${one.selection}"`))].join(', ');
  return [
    `No comparison in content/gallery has the kind "${kind}" and the selection "${selection}". There are: ${known || 'none'}.`,
  ];
};

/** What is said of comparisons of which the first with pictures is shown. */
function firstThere(ids: readonly string[], there: There): (string | undefined)[] {
  const unknown = missing(ids.join(' '), comparisonIds(there), 'content/gallery').filter(
    (reason) => reason !== undefined,
  );
  const all = comparisonsIn(there);
  if (!all || unknown.length || all.some(({ id, isThere }) => isThere && ids.includes(id))) return unknown;
  return [
    `No picture of ${ids.join(', ')} is there. Name one last that always is: of the lab, or with pictures beside it.`,
  ];
}

const lab: Lookup = (_, { reading, content }) => [
  content.lab || reading.isRead(CONTENT_FILES.lab.file)
    ? undefined
    : 'There is no content/lab/lab.json, which holds the report of the lab. Run npm run lab.',
];

/** What each component looks for in the content; those that look for nothing are not named. */
const LOOKUPS: { readonly [Name in ProseComponentName]?: Lookup } = {
  Best: number('Best'),
  Chart: file('id', 'charts', '.json'),
  Cite: entry('references'),
  Claims: file('of', 'claims', '.json'),
  ComparisonRow: ({ of = '' }, there) => of.split(' ').flatMap((place) => firstThere(place.split('|'), there)),
  Comparisons: comparisons,
  DataTable: file('id', 'tables', '.json'),
  Difference: number('Difference'),
  Drawings: file('of', 'drawings', '.svg'),
  Gallery: (_, there) => [
    comparisonIds(there).length === 0
      ? 'There is no comparison in content/gallery/. Add one, or delete <Gallery />.'
      : undefined,
  ],
  Gap: number('Gap'),
  GapRange: number('GapRange'),
  KeyNumbers: file('of', 'findings', '.mdx'),
  LabDifference: (asked, there) => {
    const { lab: report } = there.content;
    return report ? [reasonOf(() => testOf(report, asked['of'] ?? ''))] : lab(asked, there);
  },
  LabLive: lab,
  LabProvenance: lab,
  LabTests: lab,
  Lead: number('Lead'),
  LeadComparison: ({ of = '' }, there) => firstThere(of.split(' '), there),
  LeadRange: number('LeadRange'),
  Term: (asked, there) => {
    const [unknown] = entry('glossary')(asked, there);
    if (unknown || there.reading.names.includes('pages/glossary.mdx')) return [unknown];
    return ['Terms lead to content/pages/glossary.mdx, which is not there. Write it with <Glossary />.'];
  },
  Value: number('Value'),
  Wins: number('Wins'),
};

/** Everything that a component asks for and the content does not have. */
export function askedInVain(name: ProseComponentName, asked: Readonly<Record<string, string>>, there: There): string[] {
  return (LOOKUPS[name]?.(asked, there) ?? []).filter((reason) => reason !== undefined);
}
