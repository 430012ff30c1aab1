import type { NumberBook } from '../numbers/number-book.ts';
import type { LevelsPanel } from './chart-fields.ts';
import type { NumberReference, PlaceInChart } from './chart-kind.ts';
import { sizedItems } from './sized-items.ts';
import type { PanelPlan } from './value-panels.ts';

/** A panel is named by its measure, and by its result too where several show that measure. */
function panelId({ result, measure }: LevelsPanel, panels: readonly LevelsPanel[]): string {
  const isAlone = panels.filter((panel) => panel.measure === measure).length === 1;
  return isAlone ? measure : `${result}-${measure}`;
}

/** A panel that shows all levels of a result in one measure. */
export function levelsPlan(panel: LevelsPanel, panels: readonly LevelsPanel[], book: NumberBook): PanelPlan {
  const { factor } = book.result(panel.result);
  const measure = book.measure(panel.measure);
  return {
    id: panelId(panel, panels),
    label: panel.label ?? measure.label,
    itemLabel: factor.label,
    quantity: factor.quantity,
    valueLabel: measure.label,
    ...sizedItems(factor),
    result: panel.result,
    places: factor.levels.map(({ id }) => ({ level: id, measure: panel.measure })),
  };
}

/** The same from the smallest size on, as an axis of sizes runs, whatever the order of the levels. */
export function inOrderOfSize({ items, places, ...plan }: PanelPlan): PanelPlan {
  const order = items.map((_, index) => index).toSorted((a, b) => (items[a]?.size ?? 0) - (items[b]?.size ?? 0));
  return {
    ...plan,
    items: order.flatMap((index) => items[index] ?? []),
    places: order.flatMap((index) => places[index] ?? []),
  };
}

/** Where such panels show a number. */
export function placeInLevels(
  panels: readonly LevelsPanel[],
  { result, level, measure }: NumberReference,
): PlaceInChart | undefined {
  const panel = panels.find((candidate) => candidate.result === result && candidate.measure === measure);
  if (!panel) return undefined;
  const id = panelId(panel, panels);
  return { point: level ? `${id}.${level}` : id };
}
