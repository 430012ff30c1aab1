import type { Panel } from '../chart-panel.ts';
import { drawLine, markOf } from './canvas-marks.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import type { Annotation } from './panel-drawing.ts';

/** Half the length of the cap of an error bar, and the width of its lines. */
const CAP = 3;
const LINE_WIDTH = 1.25;

export function hasErrorBars({ series }: Panel): boolean {
  return series.some(({ errorBars }) => errorBars.some((bar) => bar !== null));
}

/** A bar with two caps through the mark of each value that has one, along the axis of values. */
export function errorBarLines(panel: Panel, theme: ChartTheme, axis: 'x' | 'y'): Annotation {
  return (chart) =>
    panel.series.forEach((series, index) =>
      series.errorBars.forEach((bar, item) => {
        const mark = markOf(chart, index, item);
        const scale = chart.scales[axis];
        if (!bar || !mark || !scale) return;
        const color = seriesColor(theme, series.look);
        const [low, high] = bar.map((value) => ({ ...mark, [axis]: scale.getPixelForValue(value) }));
        if (!low || !high) return;
        drawLine(chart.ctx, low, high, color, LINE_WIDTH);
        const across = axis === 'x' ? { x: 0, y: CAP } : { x: CAP, y: 0 };
        for (const { x, y } of [low, high])
          drawLine(
            chart.ctx,
            { x: x - across.x, y: y - across.y },
            { x: x + across.x, y: y + across.y },
            color,
            LINE_WIDTH,
          );
      }),
    );
}
