import type { Panel } from '../chart-panel.ts';
import { markOf } from './canvas-marks.ts';
import { seriesColor, type ChartTheme } from './chart-theme.ts';
import type { Annotation } from './panel-drawing.ts';

/** How much of its color the area between two lines has. */
const STRENGTH = 0.14;

/** The area between the two lines of the gap, in the color of its first method. */
export function gapShade({ gap, series, items }: Panel, theme: ChartTheme): Annotation {
  return (chart) => {
    const [first, second] = (gap?.between ?? []).map((id) => series.findIndex((one) => one.id === id));
    const look = series[first ?? -1]?.look;
    if (first === undefined || second === undefined || !look) return;
    const { ctx } = chart;
    ctx.save();
    ctx.globalAlpha = STRENGTH;
    ctx.fillStyle = seriesColor(theme, look);
    items.slice(1).forEach((_, item) => {
      const corners = [
        markOf(chart, first, item),
        markOf(chart, first, item + 1),
        markOf(chart, second, item + 1),
        markOf(chart, second, item),
      ].filter((mark) => mark !== null);
      if (corners.length < 4) return;
      ctx.beginPath();
      corners.forEach(({ x, y }, index) => (index ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
      ctx.closePath();
      ctx.fill();
    });
    ctx.restore();
  };
}
