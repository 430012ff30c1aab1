import type { Panel } from './chart-panel.ts';
import type { MeasureText } from './drawing/labels.ts';
import type { PanelDrawing, Size, Variant } from './drawing/panel-drawing.ts';

// By the folder of each kind. The page loads these, and nothing else of a kind.
const drawings = import.meta.glob<PanelDrawing>('./kinds/*/drawing.ts', { eager: true, import: 'drawing' });

/** How panels of this kind are drawn; throws where its folder does not say it. */
export function drawingOf({ kind }: Pick<Panel, 'kind'>): PanelDrawing {
  const path = `./kinds/${kind}/drawing.ts`;
  const drawing = drawings[path];
  if (!drawing) throw new Error(`src/lib/charts/${path.slice(2)} has no "drawing" of its panels.`);
  return drawing;
}

/** Which variants a chart is drawn in: most panels stand in columns, a lone one may fill the width of the figure too. */
export function variantsOf(panels: readonly Panel[]): Variant[] {
  const [first, ...others] = panels;
  return first && !others.length && drawingOf(first).isWide(first) ? ['narrow', 'wide'] : ['narrow'];
}

/** Size of a drawing, in its own units. */
export function panelSize(panel: Panel, variant: Variant, measure: MeasureText): Size {
  const { widths, height } = drawingOf(panel);
  const width = widths[variant];
  return { width, height: height(panel, { width, measure }) };
}
