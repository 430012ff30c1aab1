import { pointOf } from '../../drawing/canvas-marks.ts';
import { rowsDrawing } from '../../drawing/rows-drawing.ts';

/** Every series is one model, so all are hollow circles, which show what lies below them; the row says their range. */
export const drawing = rowsDrawing({
  sample: null,
  pointOf: (look, theme) => ({ ...pointOf(look, theme), pointStyle: 'circle', backgroundColor: theme.surface }),
});
