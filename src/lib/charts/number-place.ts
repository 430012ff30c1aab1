import type { NumberReference, PlaceInChart } from './chart-kind.ts';
import { placeIn, type Chart } from './chart-kinds.ts';

/** Where a number stands in a chart. */
export interface NumberPlace extends PlaceInChart {
  chart: string;
}

/** The address of the rows of a number in the table of all numbers. */
export function rowsAddress({ result, level = '', measure }: NumberReference): string {
  return `/data/?${new URLSearchParams({ words: `${result}/${level} ${measure}` })}#explorer`;
}

/** The chart and the panel that show a number, or one of them where it is of all `levels`. */
export function panelOfNumber(
  number: NumberReference,
  levels: readonly { id: string }[],
  charts: ReadonlyMap<string, Chart>,
  onPage: readonly string[],
): { chart: string; panel: string | undefined } | undefined {
  const level = number.level ?? levels[0]?.id;
  const place = placeOfNumber(level ? { ...number, level } : number, charts, onPage);
  return place && { chart: place.chart, panel: place.point?.split('.')[0] };
}

/** The first chart that shows a number, those of the page before all others; undefined where none does. */
export function placeOfNumber(
  number: NumberReference,
  charts: ReadonlyMap<string, Chart>,
  onPage: readonly string[],
): NumberPlace | undefined {
  const ids = [...onPage, ...[...charts.keys()].filter((id) => !onPage.includes(id)).toSorted()];
  const places = ids.flatMap((id) => {
    const chart = charts.get(id);
    const place = chart && placeIn(chart, number);
    return place ? [{ chart: id, ...place }] : [];
  });
  const here = places.filter(({ chart }) => onPage.includes(chart));
  // A chart with a point of its own tells more than a table of many.
  return here.find(({ point }) => point) ?? here[0] ?? places.find(({ point }) => point) ?? places[0];
}
