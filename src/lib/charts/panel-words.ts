import type { Panel } from './chart-panel.ts';
import { isNumberAxisZoomed } from './drawing/number-axis.ts';
import { sizeTitle } from './drawing/size-axis.ts';
import { valueAxis, valueTitle } from './drawing/value-axis.ts';
import type { PanelGrid } from './panel-grid.ts';
import { drawingOf } from './panel-drawings.ts';

/** What stands beside the drawings of a chart in words, so that each word is there once. */
export interface PanelWords {
  /** Under the name of each panel. */
  heads: string[][];
  /** Below all panels in sentences, what their axes have in common. */
  axes: string[];
  /** Whether the gaps are written at their points. */
  hasNumbers: boolean;
}

/** What the values of a panel are called: a measure that the heading names already is a score where it has no unit of its own. */
function valueName({ label, valueLabel, unit, isCount }: Panel, isAlone: boolean): string | null {
  if (isAlone || label !== valueLabel) return valueLabel;
  return isCount ? label : unit === null || unit === '%' ? 'Score' : null;
}

/** What most panels say of an axis; null where each says something else. */
function commonWords(words: readonly string[]): string | null {
  const counts = Map.groupBy(words, (one) => one);
  const [[common, same = []] = ['']] = [...counts].toSorted(([, a], [, b]) => b.length - a.length);
  return same.length > 1 || words.length === 1 ? common : null;
}

/** The words of a chart: of an axis those that most panels share once, and others with their panel. */
export function panelWords(panels: readonly Panel[], { isSmall }: PanelGrid): PanelWords {
  const isZoomed = panels.some((panel) => !panel.fromZero && valueAxis(panel).min !== 0);
  const axesOf = panels.map((panel) => {
    const value = valueTitle(panel, valueName(panel, panels.length === 1), isZoomed);
    if (drawingOf(panel).hasRows) return [`Axis: ${value}`];
    const { across } = panel;
    const items = across ? valueTitle(across, panel.itemLabel, isNumberAxisZoomed(panel)) : sizeTitle(panel);
    return [`Vertical: ${value}`, `Horizontal: ${items}`];
  });
  const common = (axesOf[0] ?? []).map((_, axis) => commonWords(axesOf.map((axes) => axes[axis] ?? '')));
  const heads = axesOf.map((axes) => axes.filter((words, axis) => words !== common[axis]));
  return {
    heads: panels.map(({ gap }, index) => [...(isSmall && gap?.range ? [gap.range] : []), ...(heads[index] ?? [])]),
    axes: [
      ...common.flatMap((words, axis) => {
        if (words === null) return [];
        const isOf = axesOf.every((axes) => axes[axis] === words);
        return [isOf ? `${words}.` : `${words}, where a panel says nothing else.`];
      }),
      ...(panels.some(({ hasFront }) => hasFront)
        ? ['Line: the Pareto front, which no other point beats on both axes.']
        : []),
    ],
    hasNumbers: !isSmall,
  };
}
