import type { Panel } from '../../chart-panel.ts';
import { lineOf, LINE_HEIGHT, pointOf } from '../../drawing/canvas-marks.ts';
import { errorBarLines } from '../../drawing/error-bars.ts';
import { gapNumbers, LIFT } from '../../drawing/gap-numbers.ts';
import { gapShade } from '../../drawing/gap-shade.ts';
import { lineNames, rightOfLines } from '../../drawing/line-names.ts';
import type { Measures, PanelDrawing } from '../../drawing/panel-drawing.ts';
import { pointDataset } from '../../drawing/point-dataset.ts';
import { sizedData, sizeLabels, sizePlaces, sizePointing, sizeScale, writeSizes } from '../../drawing/size-axis.ts';
import { valueAxis, valueScale } from '../../drawing/value-axis.ts';

/** Of the drawing, with one line below each item. */
const HEIGHT = 206;
/** Over the plot: room for the gap above the highest marker, or for half a number of the axis. */
const TOP = { withNumbers: 18, without: 8 };
/** How far a gap's number moves aside from what would cross it, or all but its end, and up from the name that then stands below it. */
const SIDESTEP = { least: 9, over: 6 };
const RAISE = 4;
/** From so many items on, markers would lie on each other. */
const MANY = 40;
/** In what is narrower, numbers at the points would touch: the range of the gaps stands beside it in words. */
const NUMBERS_FROM = 240;

function layout(panel: Panel, tools: Measures) {
  const labels = sizeLabels(panel, tools);
  return { labels, itemLines: Math.max(...labels.map((lines) => lines.length)) };
}

/**
 * A line that rises to the next item would cross a centered number, as would the name at its end; one that falls from
 * the item before would cross it on the other side.
 */
function stepAside(tops: readonly number[], item: number, width: number): { x: number; y: number } {
  const top = tops[item] ?? 0;
  const isCrossed = item === tops.length - 1 || top - (tops[item + 1] ?? top) > LIFT;
  const isFallenTo = top - (tops[item - 1] ?? top) > LIFT;
  const aside = Math.max(SIDESTEP.least, width / 2 - SIDESTEP.over);
  return { x: isFallenTo ? aside : isCrossed ? -aside : 0, y: isFallenTo ? -RAISE : 0 };
}

export const drawing: PanelDrawing = {
  hasRows: false,
  sample: 'line',
  height: (panel, tools) => HEIGHT + (layout(panel, tools).itemLines - 1) * LINE_HEIGHT,
  draw: (panel, tools) => {
    const { theme } = tools;
    const { labels, itemLines } = layout(panel, tools);
    const axis = valueAxis(panel);
    const placeOf = sizePlaces(panel);
    const hasNumbers = tools.width >= NUMBERS_FROM && panel.gap !== null;
    return {
      datasets: panel.series.map(({ label, look, values }) => {
        const mark = pointOf(look, theme);
        return {
          ...pointDataset(label, sizedData(panel, values), mark),
          showLine: true,
          ...lineOf(look, theme),
          pointRadius: panel.items.length > MANY ? mark.radius / 2 : mark.radius,
        };
      }),
      scales: { x: sizeScale(panel, itemLines, theme), y: valueScale(axis, theme, true) },
      padding: { top: hasNumbers ? TOP.withNumbers : TOP.without, right: rightOfLines(panel, tools) },
      ...sizePointing(panel, theme),
      below: [gapShade(panel, theme), errorBarLines(panel, theme, 'y')],
      above: [
        ...(hasNumbers ? [gapNumbers(panel, tools, placeOf, stepAside)] : []),
        lineNames(panel, tools),
        writeSizes(labels, placeOf, tools),
      ],
      resting: [],
    };
  },
};
