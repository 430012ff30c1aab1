import type { Look } from '../../schemas/method.ts';
import { NOT_REPORTED, numberText, signedText } from '../numbers/format.ts';
import type { NumberBook } from '../numbers/number-book.ts';
import { leadOf, type ResultNumber } from '../numbers/result-number.ts';
import type { Item } from './chart-panel.ts';
import type { NumberedPanel, SeriesNumbers } from './series-numbers.ts';

interface Column {
  label: string;
  look?: Look;
  isNumber?: boolean;
}

/** The numbers of a chart as rows of text, with their sources as numbered notes. */
export interface ChartTable {
  /** What is behind the fold: "All numbers, with their sources". */
  name: string;
  /** Headings over several columns, where there are some; the first stands over the heads of the rows. */
  bands: { label: string; columns: number }[];
  head: Column[];
  /** `best` are the cells with the best value of their row, by index. */
  groups: { label: string | null; rows: { cells: string[]; isMean?: boolean; best?: number[] }[] }[];
  sources: { mark: string | null; text: string }[];
}

/** Where numbers are from, in words: "a", "b", …, "z", "aa", … in order of first use; one source needs no letter. */
class SourceMarks {
  readonly #book: NumberBook;
  readonly #marks: ReadonlyMap<string, string>;

  constructor(numbers: readonly ResultNumber[], book: NumberBook) {
    this.#book = book;
    const texts = [...new Set(numbers.map((number) => book.sourceText(number)))];
    this.#marks = new Map(texts.map((text, index) => [text, texts.length > 1 ? letters(index) : '']));
  }

  get areNeeded(): boolean {
    return this.#marks.size > 1;
  }

  /** The letters of some of the numbers, each once. */
  of(numbers: readonly ResultNumber[]): string {
    return [...new Set(numbers.map((number) => this.#marks.get(this.#book.sourceText(number))))].join(', ');
  }

  get notes(): ChartTable['sources'] {
    return [...this.#marks].map(([text, mark]) => ({ mark: mark || null, text: mark ? text : `Source: ${text}.` }));
  }
}

/** "a" for 0, "z" for 25, "aa" for 26. */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function withErrorBar(number: ResultNumber): string {
  const { errorBar } = number;
  const text = numberText(number);
  return errorBar ? `${text} [${errorBar.map((value) => numberText({ ...number, value })).join(', ')}]` : text;
}

const headingOf = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const isKnown = ({ value }: ResultNumber) => value !== null;
const isPrinted = ({ value, origin }: ResultNumber) => value !== null && origin === 'printed';
const inUnit = (label: string, unit: string | null) => (unit ? `${label}, ${unit}` : label);

/** Where the best of these values stand, as they are written: none where there is nothing to choose from. */
export function bestOf(values: readonly ResultNumber[]): number[] {
  const known = values.filter(({ value, measure }) => value !== null && measure.direction !== 'none');
  const [best] = known.toSorted((a, b) => (leadOf(b) ?? 0) - (leadOf(a) ?? 0)).map(numberText);
  if (known.every((value) => numberText(value) === best)) return [];
  return values.flatMap((value, index) => (numberText(value) === best ? [index] : []));
}

/** Items down, methods across: the table of a chart of values. */
export function valueTable(panels: readonly NumberedPanel[], book: NumberBook): ChartTable {
  const [first] = panels;
  const marks = new SourceMarks(
    panels.flatMap(({ series, gaps }) => [
      ...series.flatMap(({ numbers }) => numbers),
      ...(gaps ?? []).filter(isPrinted),
    ]),
    book,
  );
  const items = panels.flatMap(({ panel }) => panel.items);
  const detailNames = [...new Set(items.flatMap((item) => Object.keys(item.details ?? {})))];
  const hasSizes = panels.some(({ panel }) => panel.quantity !== null);
  const gap = first?.panel.gap;
  // Gaps of panels in several units stand in one column: then each panel says its own.
  const [gapUnit = null, ...otherUnits] = new Set(panels.map(({ panel }) => panel.gap?.unit ?? null));
  const areMixed = otherUnits.length > 0;
  const groupLabel = ({ panel: { label, unit, gap: own } }: NumberedPanel) =>
    inUnit(label, unit) + (areMixed && own?.unit ? `; ${own.label} in ${own.unit}` : '');
  const rowOf = ({ panel, series, gaps }: NumberedPanel, item: Item, index: number) => {
    const values = series.flatMap(({ numbers }) => numbers[index] ?? []);
    const between = (gaps ?? []).slice(index, index + 1);
    const heads = [
      item.name,
      ...(hasSizes ? [item.sizeText ?? NOT_REPORTED] : []),
      ...detailNames.map((name) => item.details?.[name] ?? NOT_REPORTED),
    ];
    return {
      cells: [
        ...heads,
        ...values.map(withErrorBar),
        ...(panel.gap ? between.map(signedText) : []),
        ...(marks.areNeeded ? [marks.of([...values.filter(isKnown), ...between.filter(isPrinted)])] : []),
      ],
      best: bestOf(values).map((place) => heads.length + place),
    };
  };
  return {
    name: 'All numbers, with their sources',
    bands: [],
    head: [
      { label: first?.panel.itemLabel ?? '' },
      ...(hasSizes ? [{ label: headingOf(first?.panel.quantity ?? 'size'), isNumber: true }] : []),
      ...detailNames.map((label) => ({ label })),
      ...(first?.series ?? []).map(({ label, look }) => ({ label, look, isNumber: true })),
      ...(gap ? [{ label: inUnit(gap.label, areMixed ? null : gapUnit), isNumber: true }] : []),
      ...(marks.areNeeded ? [{ label: 'Source' }] : []),
    ],
    groups: panels.map((numbered) => ({
      label: panels.length > 1 ? groupLabel(numbered) : null,
      rows: numbered.panel.items.map((item, index) => rowOf(numbered, item, index)),
    })),
    sources: marks.notes,
  };
}

/** Models down, measures across: the table of the gaps of many models. */
export function modelTable(items: readonly Item[], models: readonly SeriesNumbers[], book: NumberBook): ChartTable {
  const marks = new SourceMarks(
    models.flatMap(({ numbers }) => numbers),
    book,
  );
  return {
    name: 'All numbers, with their sources',
    bands: [],
    head: [{ label: 'Model' }, ...items.map(({ name }) => ({ label: name, isNumber: true })), { label: 'Source' }],
    groups: [
      {
        label: null,
        rows: models.map(({ label, numbers }) => ({
          cells: [label, ...numbers.map(signedText), marks.of(numbers)],
        })),
      },
    ],
    sources: marks.notes,
  };
}
