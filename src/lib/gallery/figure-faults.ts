import type { FigureLock } from '../../schemas/figure-lock.ts';
import type { PaperExample } from '../../schemas/paper-example.ts';
import type { Fault } from '../base/content-fault.ts';
import { noSuchId } from '../base/require-id.ts';

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
