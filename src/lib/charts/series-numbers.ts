import type { Look } from '../../schemas/method.ts';
import { FieldFault } from '../base/field-fault.ts';
import type { NumberBook } from '../numbers/number-book.ts';
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

/** Throws where two methods of a chart have one color: markers and lines alone are hard to tell apart among many. */
export function requireColors(methods: readonly string[], book: NumberBook): void {
  const colorOf = (id: string) => book.method(id).look.color;
  methods.forEach((id, index) => {
    const twin = methods.slice(0, index).find((other) => colorOf(other) === colorOf(id));
    if (twin)
      throw new FieldFault(
        ['methods', index],
        `"${id}" and "${twin}" both have the color ${colorOf(id)}. Give one another "color" in content/methods.json, from 1 to 8.`,
      );
  });
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
export function axisOf(
  numbers: readonly ResultNumber[],
): Pick<Panel, 'unit' | 'isCount' | 'digits' | 'direction' | 'isLogarithmic'> {
  const [first] = numbers;
  const other = numbers.find(({ unit }) => unit !== first?.unit);
  const inUnit = ({ measure, unit }: ResultNumber) => `"${measure.id}" is ${unit ? `in ${unit}` : 'without unit'}`;
  if (first && other) throw new Error(`${inUnit(first)}, ${inUnit(other)}; what shares an axis has one unit.`);
  return {
    unit: first?.unit ?? null,
    ...(numbers.every(({ measure }) => !measure.unit && !measure.maximum) && { isCount: true as const }),
    digits: Math.max(0, ...numbers.map(({ digits }) => digits)),
    ...(numbers.every(({ measure }) => measure.direction === 'lower') && { direction: 'lower' as const }),
    ...(numbers.every(({ measure, isGap }) => measure.scale === 'log' && !isGap) && { isLogarithmic: true as const }),
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
