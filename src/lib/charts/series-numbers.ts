import type { Look } from '../../schemas/method.ts';
import type { ResultNumber } from '../numbers/result-number.ts';
import type { Item, Panel, Series } from './chart-panel.ts';

/** A series with its numbers, one an item. */
export interface SeriesNumbers {
  id: string;
  label: string;
  short?: string;
  /** That of its method. */
  look: Look;
  numbers: ResultNumber[];
}

/** A panel with the numbers behind it: the values of each series, and the gap at each item. */
export interface NumberedPanel {
  panel: Panel;
  series: SeriesNumbers[];
  gaps: ResultNumber[] | null;
}

/** A number of a chart with the words for its place. */
export interface PlacedNumber {
  panel: string;
  item: string;
  series: string;
  number: ResultNumber;
}

/** What the drawing needs of a series; throws where it has nothing to draw. */
export function seriesOf({ numbers, ...series }: SeriesNumbers): Series {
  if (numbers.every(({ value }) => value === null)) {
    const places = numbers.map(({ id }) => `"${id}"`).join(', ');
    throw new Error(`"${series.label}" has nothing to draw: no value is reported at ${places}. Leave it out.`);
  }
  return {
    ...series,
    values: numbers.map(({ value }) => value),
    errorBars: numbers.map(({ errorBar }) => errorBar),
  };
}

/** What an axis is in that shows these numbers; throws where they have no unit in common. */
export function axisOf(numbers: readonly ResultNumber[]): Pick<Panel, 'unit' | 'digits' | 'direction'> {
  const [first] = numbers;
  const other = numbers.find(({ unit }) => unit !== first?.unit);
  const inUnit = ({ measure, unit }: ResultNumber) => `"${measure.id}" is ${unit ? `in ${unit}` : 'without unit'}`;
  if (first && other) throw new Error(`${inUnit(first)}, ${inUnit(other)}; what shares an axis has one unit.`);
  return {
    unit: first?.unit ?? null,
    digits: Math.max(0, ...numbers.map(({ digits }) => digits)),
    ...(numbers.every(({ measure }) => measure.direction === 'lower') && { direction: 'lower' as const }),
  };
}

/** Numbers in the order of a file: those of one item after the other. */
export function placedNumbers(
  panel: string,
  items: readonly Item[],
  rows: readonly Pick<SeriesNumbers, 'label' | 'numbers'>[],
): PlacedNumber[] {
  return items.flatMap((item, index) =>
    rows.flatMap(({ label, numbers }) => {
      const number = numbers[index];
      return number ? [{ panel, item: item.name, series: label, number }] : [];
    }),
  );
}
