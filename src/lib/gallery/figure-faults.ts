import type { FigureLock } from '../../schemas/figure-lock.ts';
import type { PaperExample } from '../../schemas/paper-example.ts';

/** What is wrong with an example, and at which field. */
interface FigureFault {
  path: string[];
  message: string;
}

/** Whether the figure of an example is known, and all its panels lie inside it. */
export function findFigureFaults(
  { source, panels }: PaperExample,
  { sources }: Pick<FigureLock, 'sources'>,
): FigureFault[] {
  const figure = sources.find(({ file }) => file === source);
  if (!figure) {
    const known = sources.map(({ file }) => file).join(', ') || 'none';
    return [
      { path: ['source'], message: `No figure "${source}" in content/gallery/figures.lock.json. Known: ${known}.` },
    ];
  }
  return Object.entries(panels).flatMap(([panel, { box }]) => {
    const [right, bottom] = [box.left + box.width, box.top + box.height];
    if (right <= figure.width && bottom <= figure.height) return [];
    const message = `The box ends at ${right}, ${bottom}, outside ${source} with its ${figure.width} × ${figure.height} pixels.`;
    return [{ path: ['panels', panel, 'box'], message }];
  });
}
