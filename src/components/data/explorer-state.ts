import { readNames } from '../../lib/base/address-state.ts';
import { numberPattern, plainText } from '../../lib/base/printed-number.ts';
import type { DataRow } from '../../lib/data/data-rows.ts';
import { gapText, valueText } from '../../lib/numbers/format.ts';

/** What a reader sees of the table: empty for everything. */
export interface ExplorerState {
  /** "lab" for the lab's table. */
  table: string;
  result: string;
  level: string;
  method: string;
  measure: string;
  reading: string;
  /** Words that a row holds. */
  words: string;
  /** Column that the rows are sorted by, with "-" before it for descending. */
  sort: string;
  /** Ids of up to two rows that are compared, with a comma between. */
  compare: string;
}

export const FILTERS = ['result', 'level', 'method', 'measure', 'reading'] as const satisfies (keyof DataRow)[];
const NAMES = ['table', ...FILTERS, 'words', 'sort', 'compare'] as const satisfies (keyof ExplorerState)[];

export function readExplorerState(query: string): ExplorerState {
  return readNames(NAMES, query);
}

/** A row with what the page prints of it, made once. */
export interface ShownRow extends DataRow {
  /** The number as its source prints it: "57.0%", "+1.4 pp". */
  text: string;
  /** Its words as a keyboard types them. */
  searched: string;
}

/** A row of the file as the page shows it: a gap has the minus sign for which files have a hyphen. */
export function shownRow(row: DataRow): ShownRow {
  const { id, level, measure, place, work, statistic } = row;
  const method = row.method.replace(' - ', ' − ');
  const text = (statistic === 'printed gap' ? gapText : valueText)({ ...row, origin: 'printed' });
  // Not by the title of its experiment, which has words that are not of this row.
  return { ...row, method, text, searched: plainText([id, level, method, measure, place, work, text].join(' ')) };
}

/** Whether a row holds a word; a number is not part of another one. */
function holds({ searched }: ShownRow, word: string): boolean {
  return numberPattern(word)?.test(searched) ?? searched.includes(word);
}

/** The rows that pass every filter and hold every word, sorted; rows that a sort does not tell apart keep their order. */
export function chosenRows(rows: readonly ShownRow[], state: ExplorerState): ShownRow[] {
  const words = plainText(state.words).split(/\s+/).filter(Boolean);
  const filters = FILTERS.filter((name) => state[name]);
  const chosen = rows.filter(
    (row) => filters.every((name) => row[name] === state[name]) && words.every((word) => holds(row, word)),
  );
  const column = state.sort.replace(/^-/, '') as keyof DataRow;
  if (!chosen[0] || !(column in chosen[0])) return chosen;
  const sign = state.sort.startsWith('-') ? -1 : 1;
  return chosen.toSorted((a, b) => sign * compareCells(a[column], b[column]));
}

/** Where nothing is left: what may be dropped of a state so that something is. */
export function waysOut(rows: readonly ShownRow[], state: ExplorerState): (keyof ExplorerState)[] {
  const asked = ([...FILTERS, 'words'] as const).filter((name) => state[name]);
  return asked.filter((name) => chosenRows(rows, { ...state, [name]: '' }).length);
}

function compareCells(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [first, second] = [String(a ?? ''), String(b ?? '')];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The ids to compare once one of them is switched: at most two, the latest ones. */
export function switched(compare: string, id: string): string {
  const ids = compare.split(',').filter(Boolean);
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id].slice(-2);
  return next.join(',');
}
