import type { Panel } from '../../chart-panel.ts';
import { markOf, type Mark } from '../../drawing/canvas-marks.ts';
import { seriesColor, type ChartTheme } from '../../drawing/chart-theme.ts';
import type { Annotation } from '../../drawing/panel-drawing.ts';

/** How much of its color a band has. */
const STRENGTH = 0.16;

/** A band between the ends of the error bars of each line. */
export function spreadBands({ series }: Panel, theme: ChartTheme): Annotation {
  return (chart) => {
    const { ctx, scales } = chart;
    ctx.save();
    ctx.globalAlpha = STRENGTH;
    series.forEach(({ errorBars, look }, index) => {
      const ends = errorBars.flatMap((bar, item) => {
        const mark = bar && markOf(chart, index, item);
        return bar && mark
          ? [bar.map((value): Mark => ({ x: mark.x, y: scales['y']?.getPixelForValue(value) ?? 0 }))]
          : [];
      });
      if (ends.length < 2) return;
      const [low, high] = [0, 1].map((end) => ends.flatMap((both) => both[end] ?? []));
      ctx.fillStyle = seriesColor(theme, look);
      ctx.beginPath();
      [...(high ?? []), ...(low ?? []).toReversed()].forEach(({ x, y }, corner) =>
        corner ? ctx.lineTo(x, y) : ctx.moveTo(x, y),
      );
      ctx.closePath();
      ctx.fill();
    });
    ctx.restore();
  };
}
