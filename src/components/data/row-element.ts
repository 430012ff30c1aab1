import { queryOf } from '../../lib/base/address-state.ts';
import { numberText } from '../../lib/numbers/format.ts';
import type { ShownRow } from './explorer-state.ts';

/** A row of the explorer's table: tick box, model, method, measure, value with its address, experiment, remark, source. */
export function rowElement(row: ShownRow, isCompared: boolean): HTMLTableRowElement {
  const element = document.createElement('tr');
  const box = document.createElement('input');
  Object.assign(box, { type: 'checkbox', name: 'compare', value: row.id, checked: isCompared });
  box.setAttribute('aria-label', `Compare ${row.level}, ${row.method}, ${row.measure}`);
  const link = document.createElement('a');
  link.href = queryOf({ table: row.reading === 'run' ? 'lab' : '', words: row.id });
  link.textContent = row.text;
  const [low, high] = [row.errorBarLow, row.errorBarHigh].map((value) => numberText({ ...row, value }));
  const note = [
    row.statistic === 'value' ? '' : row.statistic,
    row.errorBarLow === null ? '' : `error bar ${low} to ${high}`,
    row.uncertainty === null ? '' : `±${row.uncertainty}`,
  ];
  const cells = [box, row.level, row.method, row.measure, link, row.resultTitle, note.filter(Boolean).join(', ')];
  element.append(...cells.map(cellOf), cellOf(`${row.place}, ${row.work}`));
  return element;
}

function cellOf(content: string | Node): HTMLTableCellElement {
  const cell = document.createElement('td');
  cell.append(content);
  return cell;
}
