import type { Chart } from 'chart.js';
import type { Panel } from '../chart-panel.ts';
import { FONT_SIZE, marksAt, writeText } from './canvas-marks.ts';
import { placeLabels } from './labels.ts';
import type { Annotation, PlaceOf, Tools } from './panel-drawing.ts';

/** Distance of a gap's number from the marker below it. */
export const LIFT = 12;
/** Least distance of two numbers. */
const SPACE = 3;

/** Whether both methods of the gap are switched on; a range is of no two. */
export function isGapShown(chart: Chart, { gap, series }: Panel): boolean {
  if (!gap?.between) return gap !== null;
  return gap.between.every((id) => chart.isDatasetVisible(series.findIndex((one) => one.id === id)));
}

/**
 * The gap of each item above its highest mark. Numbers that have no room are left out: the table has them. `stepAside`
 * moves a number away from what would cross it, given the heights of all highest marks.
 */
export function gapNumbers(
  panel: Panel,
  { theme, measure, width }: Tools,
  placeOf: PlaceOf,
  stepAside: (tops: readonly number[], item: number, width: number) => { x: number; y: number },
): Annotation {
  return (chart) => {
    const { gap } = panel;
    if (!gap || !isGapShown(chart, panel)) return;
    const tops = gap.texts.map((_, item) => Math.min(...marksAt(chart, item).map(({ y }) => y)));
    const widths = gap.texts.map((text) => measure(text, 600, FONT_SIZE));
    const steps = tops.map((_, item) => stepAside(tops, item, widths[item] ?? 0));
    const places = placeLabels(
      tops.map((_, item) => placeOf(chart, item) + (steps[item]?.x ?? 0)),
      // Where a method is not reported, there is no mark to stand above.
      tops.map((top, item) => (Number.isFinite(top) ? (widths[item] ?? 0) : 0)),
      SPACE,
      [chart.chartArea.left + SPACE, width],
    );
    // Where not all have room, marks stand so close that a number would cover those of its neighbors.
    const marks = places.includes(null) ? tops.map((_, item) => marksAt(chart, item)) : [];
    places.forEach((x, item) => {
      const y = (tops[item] ?? 0) - LIFT + (steps[item]?.y ?? 0);
      const isCovered = (mark: { x: number; y: number }) =>
        Math.abs(mark.x - (x ?? 0)) < (widths[item] ?? 0) / 2 && Math.abs(mark.y - y) < FONT_SIZE / 2;
      if (x !== null && !marks.some((others) => others.some(isCovered)))
        writeText(
          chart.ctx,
          theme,
          gap.texts[item] ?? '',
          { x, y },
          { align: 'center', color: theme.text, weight: 600 },
        );
    });
  };
}
