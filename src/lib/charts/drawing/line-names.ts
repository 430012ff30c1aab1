import type { Chart } from 'chart.js';
import type { Panel, Series } from '../chart-panel.ts';
import { FONT_SIZE, LINE_HEIGHT, markOf, writeText, type Mark } from './canvas-marks.ts';
import { seriesColor } from './chart-theme.ts';
import { placeLabels, type MeasureText } from './labels.ts';
import type { Annotation, Measures, Tools } from './panel-drawing.ts';

/** Names stand at the ends of lines where all have room; the legend has them anyway. */
const WIDEST = 88;
const MOST = 10;
/** From the last marker to the name. */
const DISTANCE = 9;
const ROOM = { least: 32, withoutNames: 12 };

/** Room for the names at the right of the plot, in px; null where they do not fit. */
export function roomForNames({ series }: Panel, measure: MeasureText): number | null {
  const widest = Math.max(...series.map(({ label }) => measure(label, 600, FONT_SIZE)));
  return widest <= WIDEST && series.length <= MOST ? Math.max(ROOM.least, Math.floor(DISTANCE + widest)) : null;
}

/** Room at the right of the plot, in px. */
export function rightOfLines(panel: Panel, { measure }: Measures): number {
  return roomForNames(panel, measure) ?? ROOM.withoutNames;
}

/** The last marker of each visible line, from top to bottom. */
function lineEnds(chart: Chart, panel: Panel): (Mark & { series: Series })[] {
  return panel.series
    .flatMap((series, index) => {
      const last = series.values.findLastIndex((value) => value !== null);
      const mark = markOf(chart, index, last);
      return mark ? [{ ...mark, series }] : [];
    })
    .toSorted((a, b) => a.y - b.y);
}

/** The name of each series at the end of its line, within the drawing or above `lowest`. */
export function lineNames(
  panel: Panel,
  tools: Tools,
  lowest: (chart: Chart) => number = ({ height }) => height,
): Annotation {
  return (chart) => {
    if (roomForNames(panel, tools.measure) === null) return;
    const { theme } = tools;
    const ends = lineEnds(chart, panel);
    const places = placeLabels(
      ends.map(({ y }) => y),
      ends.map(() => LINE_HEIGHT),
      0,
      [0, lowest(chart)],
    );
    ends.forEach(({ x, series }, index) => {
      const y = places[index];
      const color = seriesColor(theme, series.look);
      if (typeof y === 'number')
        writeText(chart.ctx, theme, series.label, { x: x + DISTANCE, y }, { align: 'left', color, weight: 600 });
    });
  };
}
