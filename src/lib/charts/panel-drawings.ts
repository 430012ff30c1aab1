import type { Panel } from './chart-panel.ts';
import type { PanelDrawing } from './drawing/panel-drawing.ts';

// By the folder of each kind. A build has all of them.
const drawings = import.meta.glob<PanelDrawing>('./kinds/*/drawing.ts', { eager: true, import: 'drawing' });

/** How panels of this kind are drawn; throws where its folder does not say it. */
export function drawingOf({ kind }: Pick<Panel, 'kind'>): PanelDrawing {
  const path = `./kinds/${kind}/drawing.ts`;
  const drawing = drawings[path];
  if (!drawing) throw new Error(`src/lib/charts/${path.slice(2)} has no "drawing" of its panels.`);
  return drawing;
}
