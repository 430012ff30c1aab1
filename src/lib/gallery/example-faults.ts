import type { ComparisonKind } from '../../schemas/comparison-kind.ts';
import type { FigureLock } from '../../schemas/figure-lock.ts';
import type { PaperExample } from '../../schemas/paper-example.ts';
import type { Fault } from '../base/content-fault.ts';
import { noSuchId } from '../base/require-id.ts';

/** Whether the kind of an example is known, and the example has its panels and no other. */
export function kindFaults(kind: string, panels: readonly string[], kinds: readonly ComparisonKind[]): Fault[] {
  const wanted = kinds.find(({ id }) => id === kind)?.panels.map(({ id }) => id);
  if (!wanted) {
    const known = kinds.map(({ id }) => id);
    return [{ path: ['kind'], message: noSuchId(kind, known, 'content/gallery/kinds.json', 'kind') }];
  }
  const [missing, unknown] = [wanted.filter((id) => !panels.includes(id)), panels.filter((id) => !wanted.includes(id))];
  if (!missing.length && !unknown.length) return [];
  const found = [...missing.map((id) => `"${id}" is missing`), ...unknown.map((id) => `"${id}" is none of them`)];
  const message = `The panels of "${kind}" in content/gallery/kinds.json are ${wanted.join(', ')}; ${found.join(', ')}.`;
  return [{ path: ['panels'], message }];
}

/** Whether the figure of an example is known, and all its panels lie inside it. */
export function findFigureFaults({ source, panels }: PaperExample, { sources }: Pick<FigureLock, 'sources'>): Fault[] {
  const figure = sources.find(({ file }) => file === source);
  if (!figure) {
    const known = sources.map(({ file }) => file);
    return [{ path: ['source'], message: noSuchId(source, known, 'content/gallery/figures.lock.json', 'figure') }];
  }
  return Object.entries(panels).flatMap(([panel, { box }]) => {
    const [right, bottom] = [box.left + box.width, box.top + box.height];
    if (right <= figure.width && bottom <= figure.height) return [];
    const message = `The box ends at ${right}, ${bottom}, outside ${source} with its ${figure.width} × ${figure.height} pixels.`;
    return [{ path: ['panels', panel, 'box'], message }];
  });
}
