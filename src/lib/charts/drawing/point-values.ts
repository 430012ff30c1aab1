import type { Chart } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import { FONT_SIZE, LINE_HEIGHT, markOf, pointOf, writeText, type Mark } from './canvas-marks.ts';
import { seriesColor } from './chart-theme.ts';
import { LIFT } from './gap-numbers.ts';
import { placeLabels } from './labels.ts';
import type { Annotation, Highlight, Tools } from './panel-drawing.ts';

/** Between two values, and the edge around them that parts them from what they lie on. */
const SPACE = 6;
const EDGE = 4;
/** How far values reach over the end of a plot of lines: as far as its last mark. */
const REACH = 4;

/** A mark with what is said of it. */
interface Said extends Mark {
  text: string;
  color: string;
  width: number;
}

function saidAt(chart: Chart, panel: Panel, item: number, index: number, { theme, measure }: Tools): Said[] {
  const series = panel.series[index];
  const mark = markOf(chart, index, item);
  const text = panel.readouts[item]?.lines.find(({ series: id }) => id === series?.id)?.text;
  if (!series || !mark || !text) return [];
  return [{ ...mark, text, color: seriesColor(theme, series.look), width: measure(text, 600, FONT_SIZE) }];
}

function write({ ctx }: Chart, { theme }: Tools, { text, color }: Said, at: Mark): void {
  ctx.save();
  ctx.font = `600 ${FONT_SIZE}px ${theme.fontFamily}`;
  ctx.textAlign = 'center';
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = EDGE;
  ctx.strokeStyle = theme.surface;
  ctx.strokeText(text, at.x, at.y);
  ctx.restore();
  writeText(ctx, theme, text, at, { align: 'center', color, weight: 600 });
}

/** The values above the marks of a row, moved apart. */
function writeInRow(chart: Chart, said: readonly Said[], tools: Tools): void {
  const inOrder = said.toSorted((a, b) => a.x - b.x);
  const places = placeLabels(
    inOrder.map(({ x }) => x),
    inOrder.map(({ width }) => width),
    SPACE,
    [0, chart.width],
  );
  const y = Math.min(...said.map((one) => one.y)) - LIFT;
  inOrder.forEach((one, index) => {
    const x = places[index];
    if (typeof x === 'number') write(chart, tools, one, { x, y });
  });
}

/** The values above the highest mark of a column and below the others, moved apart. */
function writeInColumn(chart: Chart, said: readonly Said[], tools: Tools): void {
  const inOrder = said.toSorted((a, b) => a.y - b.y);
  const places = placeLabels(
    inOrder.map(({ y }, index) => y + (index ? LIFT : -LIFT)),
    inOrder.map(() => LINE_HEIGHT),
    0,
    [0, chart.chartArea.bottom],
  );
  inOrder.forEach((one, index) => {
    const y = places[index];
    // The names of the lines stand at the right of the plot.
    const right = chart.chartArea.right + REACH;
    const x = Math.min(Math.max(one.x, one.width / 2), right - one.width / 2);
    if (typeof y === 'number') write(chart, tools, one, { x, y });
  });
}

/** The values of what the reader points at, at their points; the marks of a series that is pointed at are filled too. */
export function pointValues(panel: Panel, highlight: Highlight, tools: Tools, hasRows: boolean): Annotation {
  return (chart) => {
    const { item, series } = highlight;
    if (series !== null)
      panel.items.forEach((_, row) => {
        const [said] = saidAt(chart, panel, row, series, tools);
        if (!said) return;
        const { ctx } = chart;
        ctx.beginPath();
        ctx.arc(said.x, said.y, pointOf(panel.series[series]!.look, tools.theme).radius + 1, 0, 2 * Math.PI);
        ctx.fillStyle = said.color;
        ctx.fill();
        writeInRow(chart, [said], tools);
      });
    // Of so many models the line below the chart tells.
    if (item === null || panel.series.some(({ short }) => short)) return;
    const said = panel.series.flatMap((_, index) => saidAt(chart, panel, item, index, tools));
    if (hasRows) writeInRow(chart, said, tools);
    else writeInColumn(chart, said, tools);
  };
}
