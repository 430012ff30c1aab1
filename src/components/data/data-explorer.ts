import { keepQuery, queryOf } from '../../lib/base/address-state.ts';
import { countText } from '../../lib/numbers/format.ts';
import { comparisonWords } from './compared-rows.ts';
import {
  chosenRows,
  FILTERS,
  readExplorerState,
  switched,
  waysOut,
  type ExplorerState,
  type ShownRow,
} from './explorer-state.ts';
import { ExplorerTables } from './explorer-tables.ts';
import { rowElement } from './row-element.ts';

/** Rows that are on the page at once, and that come with each further step. */
const STEP = 50;
const FEW = 5;

/**
 * `<data-explorer>`: filters, sorts and compares every number. All of that stands in the address. Without JS the page
 * lists the experiments, and their numbers are files.
 */
class DataExplorer extends HTMLElement {
  #rows: ShownRow[] = [];
  #chosen: ShownRow[] = [];
  #shown = 0;
  readonly #tables = new ExplorerTables();
  /** The table that is asked for, and the one whose rows are here. */
  #wanted = '';
  #loaded = '';
  #compare = '';
  #sort = '';
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#form.addEventListener('input', () => this.#changed(), { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('reset', () => setTimeout(() => this.#reset()), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('popstate', () => void this.#follow(), { signal });
    void this.#follow();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #body(): HTMLTableSectionElement {
    return this.querySelector('tbody') as HTMLTableSectionElement;
  }

  /** Shows what the address says. */
  async #follow(): Promise<void> {
    const state = readExplorerState(location.search);
    this.#compare = state.compare;
    this.#sort = state.sort;
    if (!(await this.#load(state.table))) return;
    for (const field of this.#form.elements) {
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement) {
        field.value = state[field.name as keyof ExplorerState] ?? '';
        // A value that the field does not offer.
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0;
      }
    }
    this.#show();
    this.dataset['ready'] = '';
  }

  /** Puts the rows of a table in place; gives whether it is still the one that is wanted by then. */
  async #load(table: string): Promise<boolean> {
    const name = table === 'lab' ? 'lab' : 'results';
    this.#wanted = name;
    if (this.#loaded === name) return true;
    // No row stands under the name of another table.
    this.#loaded = '';
    this.#rows = [];
    this.#show();
    const rows = await this.#tables.rowsAt(`${this.dataset['folder'] ?? ''}${name}.json`).catch(() => null);
    if (this.#wanted !== name || this.#stop.signal.aborted) return false;
    this.toggleAttribute('data-failed', !rows);
    this.#loaded = rows ? name : '';
    this.#rows = rows ?? [];
    this.#offerChoices();
    return true;
  }

  /** Lets each filter offer what the rows have. */
  #offerChoices(): void {
    for (const name of FILTERS) {
      const select = this.#form.elements.namedItem(name) as HTMLSelectElement;
      const [all] = select.options;
      const choices = new Map(this.#rows.map((row) => [row[name], name === 'result' ? row.resultTitle : row[name]]));
      const options = [...choices].map(([value, text]) => new Option(text, value));
      select.replaceChildren(...(all ? [all] : []), ...options);
    }
  }

  get #state(): ExplorerState {
    const fields = Object.fromEntries(new FormData(this.#form)) as unknown as Partial<ExplorerState>;
    return { ...readExplorerState(''), ...fields, sort: this.#sort, compare: this.#compare };
  }

  async #changed(): Promise<void> {
    const { table } = this.#state;
    if ((table || 'results') !== this.#loaded) this.#compare = '';
    if (!(await this.#load(table))) return;
    this.#keep();
    this.#show();
  }

  #reset(): void {
    this.#compare = '';
    this.#sort = '';
    void this.#changed();
  }

  #keep(): void {
    keepQuery(queryOf(this.#state));
  }

  #show(): void {
    const state = this.#state;
    this.#chosen = chosenRows(this.#rows, state);
    this.#shown = 0;
    this.#body.replaceChildren();
    this.#more();
    for (const heading of this.querySelectorAll<HTMLElement>('th[data-column]')) {
      const { column } = heading.dataset;
      const order = state.sort === column ? 'ascending' : state.sort === `-${column}` ? 'descending' : null;
      if (order) heading.setAttribute('aria-sort', order);
      else heading.removeAttribute('aria-sort');
    }
    // So few have room for all that is known of them on a phone too.
    this.toggleAttribute('data-few', this.#chosen.length <= FEW);
    const reset = this.#form.querySelector<HTMLButtonElement>('[type="reset"]');
    if (reset) reset.hidden = !queryOf(state);
    const output = this.querySelector('output');
    if (output)
      output.value = this.#loaded && `${countText(this.#chosen.length)} of ${countText(this.#rows.length)} numbers`;
    if (!this.#chosen.length) output?.append(...waysOut(this.#rows, state).map((name) => this.#wayOut(name)));
    this.#showComparison();
  }

  /** A button that drops a filter, or the words. */
  #wayOut(name: keyof ExplorerState): HTMLButtonElement {
    const field = this.#form.elements.namedItem(name) as HTMLSelectElement | HTMLInputElement;
    const value = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'control';
    button.textContent = `Drop “${value ?? ''}”`;
    button.addEventListener('click', () => {
      field.value = '';
      void this.#changed();
    });
    return button;
  }

  #more(): void {
    const next = this.#chosen.slice(this.#shown, this.#shown + STEP);
    const compared = this.#compare.split(',');
    this.#body.append(...next.map((row) => rowElement(row, compared.includes(row.id))));
    this.#shown += next.length;
    const button = this.querySelector<HTMLButtonElement>('[name="more"]');
    if (button) button.hidden = this.#shown >= this.#chosen.length;
  }

  #clicked(event: Event): void {
    const target = event.target as Element;
    const column = target.closest<HTMLElement>('th[data-column]')?.dataset['column'];
    if (target.closest('[name="more"]')) {
      this.#more();
    } else if (column && target.closest('button')) {
      this.#sort = this.#sort === column ? `-${column}` : this.#sort === `-${column}` ? '' : column;
      this.#keep();
      this.#show();
    } else if (target instanceof HTMLInputElement && target.name === 'compare') {
      this.#compare = switched(this.#compare, target.value);
      this.#keep();
      for (const box of this.querySelectorAll<HTMLInputElement>('tbody [name="compare"]')) {
        box.checked = this.#compare.split(',').includes(box.value);
      }
      this.#showComparison();
    }
  }

  #showComparison(): void {
    const place = this.querySelector<HTMLElement>('.comparison-of-two');
    if (!place) return;
    const ids = this.#compare.split(',').filter(Boolean);
    const rows = ids.flatMap((id) => this.#rows.filter((row) => row.id === id));
    place.textContent = comparisonWords(rows);
  }
}

customElements.define('data-explorer', DataExplorer);
