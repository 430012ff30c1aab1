import type { ChartOptions } from 'chart.js';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import { FONT_SIZE, itemLabelLines, rowSlots, valueAxis } from './chart-layout.ts';
import type { ChartTheme } from './chart-theme.ts';

export type Scale = NonNullable<NonNullable<ChartOptions<'line' | 'bar'>['scales']>[string]>;

/** Room at the ends of an axis of sizes, as a share of its span; more at the start, where a gap stands beside the axis. */
const ROOM = { start: 0.12, end: 0.05 };

/** Round steps over the values; it says where it starts. */
export function valueScale(panel: Panel, theme: ChartTheme): Scale {
  const { min, max, step, digits } = valueAxis(panel);
  return {
    type: 'linear',
    min,
    max,
    grid: { color: theme.hairline, drawTicks: false },
    border: { display: false },
    ticks: { stepSize: step, padding: 6, callback: (value) => Number(value).toFixed(digits) },
  };
}

/** Rows at fixed positions, from top to bottom. */
export function rowScale(panel: Panel, theme: ChartTheme): Scale {
  const slots = rowSlots(panel);
  return {
    type: 'linear',
    reverse: true,
    min: -0.5,
    max: slots.length - 0.5,
    grid: { display: false },
    border: { display: false },
    afterBuildTicks: (axis) => {
      axis.ticks = slots.filter((slot) => slot.item !== null).map((slot) => ({ value: slot.position }));
    },
    ticks: {
      color: theme.text,
      autoSkip: false,
      // A name of two encoders takes two lines.
      callback: (value) => (slots[Number(value)]?.label ?? '').split(/ (?=\+)/),
    },
  };
}

/** Sizes at their true place on a logarithmic axis. */
export function sizeScale(panel: Panel, theme: ChartTheme): Scale {
  const sizes = panel.items.flatMap((item) => item.size ?? []);
  const [low, high] = [Math.min(...sizes), Math.max(...sizes)];
  const span = high / low;
  return {
    type: 'logarithmic',
    min: low / span ** ROOM.start,
    max: high * span ** ROOM.end,
    grid: { display: false },
    border: { color: theme.muted },
    afterBuildTicks: (axis) => {
      axis.ticks = sizes.map((value) => ({ value }));
    },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      padding: 4,
      // Only the room: the labels are written with the annotations, which keep close ones apart.
      callback: () => itemLabelLines(panel, 0).map(() => ' '),
    },
  };
}

export function categoryScale(theme: ChartTheme): Scale {
  return {
    type: 'category',
    grid: { display: false },
    border: { color: theme.muted },
    ticks: { autoSkip: false, maxRotation: 0, font: { family: theme.fontFamily, size: FONT_SIZE - 1 } },
  };
}
