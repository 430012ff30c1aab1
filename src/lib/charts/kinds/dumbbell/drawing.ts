import { pointOf } from '../../drawing/canvas-marks.ts';
import { rowsDrawing } from '../../drawing/rows-drawing.ts';

export const drawing = rowsDrawing({ sample: 'marker', pointOf });
