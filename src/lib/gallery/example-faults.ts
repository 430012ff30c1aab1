import type { ComparisonKind } from '../../schemas/comparison-kind.ts';
import type { FigureLock } from '../../schemas/figure-lock.ts';
import { isLocal, type PaperExample, type PinnedExample } from '../../schemas/paper-example.ts';
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

/** The folder of comparisons and the pictures beside them. */
const FOLDER = 'gallery/paper/';

/** Pictures of the content that an example names, by the fields that name them. */
function localFields({ source = '', panels }: PaperExample): { path: string[]; name: string }[] {
  const fields = Object.entries(panels).map(([id, panel]) => ({ path: ['panels', id, 'source'], name: panel.source }));
  return [{ path: ['source'], name: isLocal(source) ? source : undefined }, ...fields].flatMap(({ path, name }) =>
    name === undefined ? [] : { path, name },
  );
}

/** Whether the pictures beside an example are there, among these files of the content. */
export function localFaults(example: PaperExample, names: readonly string[]): Fault[] {
  return localFields(example).flatMap(({ path, name }) => {
    if (!isLocal(name))
      return [{ path, message: `A picture beside the comparison is named "./${name}", without other folders.` }];
    if (names.includes(FOLDER + name.slice(2))) return [];
    return [{ path, message: `There is no picture ${name} beside this file, in content/${FOLDER}.` }];
  });
}

/** Whether the figure of an example is known, and all its panels lie inside it. */
export function findFigureFaults({ source, panels }: PinnedExample, { sources }: Pick<FigureLock, 'sources'>): Fault[] {
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
