import { gapName, type Panel } from '../../lib/charts/chart-panel.ts';
import { drawSample, FONT_SIZE, LINE_HEIGHT, SAMPLE_WIDTH, writeText } from '../../lib/charts/drawing/canvas-marks.ts';
import { seriesColor, type ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { breakText } from '../../lib/charts/drawing/labels.ts';
import { drawingOf } from '../../lib/charts/panel-drawings.ts';
import type { Drawing } from './picture-text.ts';
import { SvgContext, type TextMetrics2D } from './svg-context.ts';

/** Height of a row of names of one line. */
const ROW_HEIGHT = 22;
/** From a mark to its name, and from an entry to the next. */
const TO_NAME = 4;
const TO_NEXT = 16;

/** What stands in the legend: the name of a series behind its mark, or a note. */
interface Entry {
  series: Panel['series'][number] | null;
  lines: string[];
  /** From its left end to that of its text. */
  indent: number;
  width: number;
}

function entriesOf(panel: Panel, hasNumbers: boolean, width: number, metrics: TextMetrics2D): Entry[] {
  const { sample } = drawingOf(panel);
  if (!sample) return [];
  const entry = (series: Entry['series'], text: string): Entry => {
    const weight = series ? 600 : 400;
    const widthOf = (line: string) => metrics.width(line, weight, FONT_SIZE);
    const indent = series ? SAMPLE_WIDTH[sample] + TO_NAME : 0;
    const lines = breakText(text, width - indent, widthOf);
    return { series, lines, indent, width: indent + Math.max(...lines.map(widthOf)) };
  };
  const gap = hasNumbers ? gapName(panel) : null;
  return [
    ...panel.series.map((series) => entry(series, series.label)),
    ...(gap === null ? [] : [entry(null, `Numbers: ${gap}`)]),
  ];
}

/** Marks and names of the series and what the numbers in the chart are, in as many rows as the width asks for. */
export function pictureLegend(
  panel: Panel,
  hasNumbers: boolean,
  width: number,
  theme: ChartTheme,
  metrics: TextMetrics2D,
): Drawing {
  const { sample } = drawingOf(panel);
  const context = new SvgContext(metrics);
  let [x, top, height] = [0, 0, 0];
  for (const { series, lines, indent, width: own } of entriesOf(panel, hasNumbers, width, metrics)) {
    if (x && x + own > width) [x, top] = [0, top + height];
    height = Math.max(x ? height : 0, ROW_HEIGHT + (lines.length - 1) * LINE_HEIGHT);
    const y = top + height / 2;
    if (series && sample) drawSample(context.pen, sample, series.look, { x, y }, theme);
    const style = { color: series ? seriesColor(theme, series.look) : theme.muted, weight: series ? 600 : 400 };
    writeText(context.pen, theme, lines, { x: x + indent, y }, { align: 'left', ...style });
    x += own + TO_NEXT;
  }
  return { width, height: top + height, content: context.toString() };
}
