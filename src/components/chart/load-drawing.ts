import type { PanelDrawing } from '../../lib/charts/drawing/panel-drawing.ts';

// The drawings of most charts come with the code of charts; a page with another kind loads that of its own.
const usual = import.meta.glob<PanelDrawing>('../../lib/charts/kinds/{lines,dumbbell,measures,gaps}/drawing.ts', {
  eager: true,
  import: 'drawing',
});
const others = import.meta.glob<PanelDrawing>(
  ['../../lib/charts/kinds/*/drawing.ts', '!../../lib/charts/kinds/{lines,dumbbell,measures,gaps}/drawing.ts'],
  { import: 'drawing' },
);

/** How panels of a kind are drawn. */
export async function loadDrawing(kind: string): Promise<PanelDrawing> {
  const file = `../../lib/charts/kinds/${kind}/drawing.ts`;
  const drawing = usual[file] ?? (await others[file]?.());
  if (!drawing) throw new Error(`The kind "${kind}" has no drawing.`);
  return drawing;
}
