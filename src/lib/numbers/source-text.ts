import type { Site } from '../../schemas/site.ts';
import type { Cell } from './numbers.ts';

/** The published work with this id; throws, naming the known ids, if there is none. */
export function requireWork(id: string, works: Site['works']): Site['works'][number] {
  const work = works.find((candidate) => candidate.id === id);
  if (!work)
    throw new Error(`No work "${id}" in content/site.json, "works". Known ids: ${works.map((w) => w.id).join(', ')}.`);
  return work;
}

/** "Table Q, Appendix C.2, arXiv v2; computed from GQA, …" */
export function sourceText(cell: Cell, works: Site['works']): string {
  const work = requireWork(cell.source.work, works);
  const reading = {
    table: '',
    label: ', printed label',
    text: ', stated in the text',
    code: '',
    run: '',
    figure: cell.source.reading === 'figure' ? `, read off the figure within ±${cell.source.uncertainty}` : '',
  }[cell.source.reading];
  const mean = cell.computedFrom ? `; computed from ${cell.computedFrom.join(', ')}` : '';
  return `${cell.source.place}, ${work.label}${reading}${mean}`;
}
