import type { ComparisonKind } from '../../schemas/comparison-kind.ts';
import { colorToken } from '../../schemas/method-look.ts';
import { requireId } from '../base/require-id.ts';
import { content } from '../reading/content-folder.ts';

export type PanelKind = ComparisonKind['panels'][number];

/** Every kind of comparison, in the order of the gallery. */
export const kinds = (): readonly ComparisonKind[] => content().comparisonKinds;

/** The kind with this id; throws, with those that there are, if there is none. */
export const requireKind = (id: string): ComparisonKind => requireId(kinds(), id, 'content/gallery/kinds.json', 'kind');

/** What is compared: all panels, but for one that is given. */
export const comparedPanels = ({ panels }: ComparisonKind): PanelKind[] => panels.filter(({ isGiven }) => !isGiven);

const methodOf = ({ method }: PanelKind) => content().methods.find(({ id }) => id === method);

/** The shortest name of a panel: that of its method, if it has one. */
export const panelLabel = (panel: PanelKind): string => methodOf(panel)?.label ?? panel.name;

/** The color of a panel as a style: that of its method. */
export function panelStyle(panel: PanelKind): string | undefined {
  const method = methodOf(panel);
  return method && `color: var(${colorToken(method.look)})`;
}
