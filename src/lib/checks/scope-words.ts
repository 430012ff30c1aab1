import { SUPERLATIVE, UNIVERSAL } from '../base/scope-words.ts';
import { placeAt, type Place } from '../base/json-text.ts';
import { noSuchId } from '../base/require-id.ts';
import type { ReadContent } from '../reading/content-folder.ts';
import { placeOfKey, type ProseFile } from './prose-files.ts';
import { sentencesOf } from './sentences.ts';

const EVERY = new RegExp(`\\b(?:${UNIVERSAL}|neither)\\b`, 'i');
const FIRST = new RegExp(`\\b(?:${SUPERLATIVE})\\b`, 'i');

/** Words that set results against each other. */
const COMPARES = new RegExp(
  '\\b(?:above|ahead|behind|higher|lower|(?<!\\ba )(?:better|worse)|closer|(?:larger|smaller|wider|more|less) than|' +
    'gains?|leads?(?! to)|leans?|ris(?:es?|ing)|rose|falls?|fell|fallen|drop(?:s|ped)?|shrinks?|grows?|pass(?:es)?|' +
    `improves?|${SUPERLATIVE})\\b`,
  'i',
);

/** Words of results in any paper. */
const OF_ANY = ['gap', 'lead', 'average', 'benchmark'];

/** Components of results, and those that stop the build where it is not so at all levels. */
const OF_RESULTS = /<(?:Value|Gap|GapRange|Lead|LeadRange|Difference|LabDifference|Best|Wins|Ref)\b/;
const OF_ALL = /<(?:LeadRange|Wins|Best)\b/;
const OF_FIRST = /<Best\b/;

export type Tested = ProseFile<{ tested?: Record<string, string> | undefined }>;

/** Tells of sentences that speak of all results, or of the first among them, without a test behind them. */
export function tellUntested(
  { reading, content: { claims, charts } }: ReadContent,
  prose: readonly Tested[],
  compared: readonly { label: string }[],
): void {
  const tests = new Set([
    ...claims.flatMap(({ id, data }) => data.map((claim) => `claims/${id}/${claim.id}`)),
    ...charts.flatMap(({ id, data }) => (data.tests?.length ? [`charts/${id}`] : [])),
  ]);
  // A file that cannot be read may hold the test that is named.
  const unread = Object.entries({ claims, charts }).flatMap(([folder, sound]) =>
    reading
      .namesIn(folder, '.json')
      .filter(({ id }) => !sound.some((file) => file.id === id))
      .map(({ id }) => `${folder}/${id}`),
  );
  // Front matter that cannot be read may name it, too.
  for (const file of prose.filter(({ data }) => data))
    for (const { message, place } of untestedFaults(file, compared, tests, unread))
      reading.say(file.name, message, place);
}

/**
 * Sentences of a page for which "tested" in its front matter names no test, nor says why they need none; and entries
 * there that lead nowhere. `compared` are methods and measures; `tests` are the claims ("claims/scaling/above") and the charts with
 * tests ("charts/scaling"); `unread` are the files that may hold others.
 */
export function untestedFaults(
  { text, data }: Tested,
  compared: readonly { label: string }[],
  tests: ReadonlySet<string>,
  unread: readonly string[] = [],
): { message: string; place: Place }[] {
  const tested = Object.entries(data?.tested ?? {});
  const sentences = sentencesOf(text);
  const named = [...OF_ANY, ...compared.map(({ label }) => label.replaceAll(/[^\w\s]/g, '\\$&'))];
  const names = new RegExp(`\\b(?:${named.join('|')})\\b`);
  const astray = tested.flatMap(([key, behind]) => [
    ...testsIn(behind)
      .filter((id) => !tests.has(id) && !unread.some((file) => id === file || id.startsWith(`${file}/`)))
      .map((id) => noSuchId(id, tests, 'content', 'claim, and no chart with "tests",')),
    ...(sentences.some(({ words }) => words.includes(key))
      ? []
      : [`No sentence of this page says "${key}". Write the words as they stand there, or delete the entry.`]),
  ]);
  const untested = sentences.flatMap(({ source, words, offset }) => {
    const scope = scopeOf(source, words);
    const isOfResults = COMPARES.test(words) && (OF_RESULTS.test(source) || names.test(words));
    if (!scope || !isOfResults || tested.some(([key]) => words.includes(key))) return [];
    const message = `It says "${scope}" of results: "${words}" Write into the front matter what tests it, tested: { 'a few of its words': claims/… or charts/… }, or why it needs no test.`;
    return [{ message, place: placeAt(text, offset) }];
  });
  return [
    ...astray.map((message) => ({ message: `tested: ${message}`, place: placeOfKey(text, 'tested') })),
    ...untested,
  ];
}

/** Which pages have sentences that rest on a test, to be said where it no longer holds. */
export function restOn(test: string, prose: readonly Tested[]): string {
  const rests = prose.filter(({ data }) => testsIn(Object.values(data?.tested ?? {}).join(' ')).includes(test));
  return rests.length ? ` Sentences of ${rests.map(({ name }) => name).join(' and ')} rest on it.` : '';
}

const testsIn = (behind: string) => behind.split(' ').filter((id) => /^(?:claims|charts)\//.test(id));

/** The word by which a sentence speaks of all results or of the first; none where its numbers see to it. */
function scopeOf(source: string, words: string): string | undefined {
  const [first] = OF_FIRST.test(source) ? [] : (FIRST.exec(words) ?? []);
  const [every] = OF_ALL.test(source) ? [] : (EVERY.exec(words) ?? []);
  return first ?? every;
}
