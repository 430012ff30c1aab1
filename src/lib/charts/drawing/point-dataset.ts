import type { pointOf } from './canvas-marks.ts';
import type { Dataset } from './panel-drawing.ts';

/** Markers of a series alone, as Chart.js takes them; it draws none where a coordinate is NaN. */
export function pointDataset(label: string, data: Dataset['data'], mark: ReturnType<typeof pointOf>) {
  return {
    type: 'line',
    label,
    data,
    showLine: false,
    pointStyle: mark.pointStyle,
    pointRadius: mark.radius,
    pointBorderWidth: mark.borderWidth,
    pointBorderColor: mark.borderColor,
    pointBackgroundColor: mark.backgroundColor,
    clip: false,
  } satisfies Dataset;
}
