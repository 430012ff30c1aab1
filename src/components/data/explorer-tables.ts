import type { DataRow } from '../../lib/data/data-rows.ts';
import { shownRow, type ShownRow } from './explorer-state.ts';

/** The tables that the explorer shows: each is fetched once, and one that did not come is asked for again. */
export class ExplorerTables {
  readonly #asked = new Map<string, Promise<ShownRow[]>>();

  /** The rows of a file; fails where it does not come. */
  rowsAt(address: string): Promise<ShownRow[]> {
    const known = this.#asked.get(address);
    if (known) return known;
    const rows = fetchRows(address);
    this.#asked.set(address, rows);
    rows.catch(() => this.#asked.delete(address));
    return rows;
  }
}

async function fetchRows(address: string): Promise<ShownRow[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
  return ((await response.json()) as { rows: DataRow[] }).rows.map(shownRow);
}
