import type { Chart } from '../../schemas/chart.ts';
import { barsPanelId, levelsPanelId } from './chart-panels.ts';

/** What a number in prose is of; without a level it is of all levels, without a method it is a gap. */
export interface NumberReference {
  result: string;
  level?: string;
  method?: string;
  measure: string;
}

/** Where a number stands in a chart. */
export interface NumberPlace {
  chart: string;
  /** Panel and item as the address of a chart names them, "ocr-chart.l16"; undefined where it has no point of its own. */
  at?: string;
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
    const point = chart && pointIn(chart, number);
    return point ? [{ chart: id, ...(point.at && { at: point.at }) }] : [];
  });
  const here = places.filter(({ chart }) => onPage.includes(chart));
  // A chart with a point of its own tells more than a table of many.
  return here.find(({ at }) => at) ?? here[0] ?? places.find(({ at }) => at) ?? places[0];
}

function pointIn(chart: Chart, { result, level, method, measure }: NumberReference): { at?: string } | undefined {
  switch (chart.kind) {
    case 'lines':
    case 'dumbbell': {
      const panel = chart.panels.find((candidate) => candidate.result === result && candidate.measure === measure);
      if (!panel) return undefined;
      return level ? { at: `${levelsPanelId(chart, panel)}.${level}` } : {};
    }
    case 'bars': {
      const panel = chart.panels.find(
        (candidate) =>
          candidate.result === result &&
          (!level || candidate.level === level) &&
          candidate.measures.some((name) => name === measure),
      );
      return panel && (level ? { at: `${barsPanelId(chart, panel)}.${measure}` } : {});
    }
    case 'gaps': {
      // It shows no values.
      if (method) return undefined;
      const isShown = chart.models.some((model) => model.result === result && (!level || model.levels.includes(level)));
      return isShown && chart.measures.includes(measure) ? { at: `gaps.${measure}` } : undefined;
    }
    case 'heat-table':
      return chart.result === result && chart.gap ? {} : undefined;
  }
}
