import { keepQuery, queryOf } from '../../lib/base/address-state.ts';
import { isPlainClick } from '../../lib/base/plain-click.ts';
import type { GalleryDialog } from './gallery-dialog.ts';
import { inOrder, isShown, readState, type Card, type GalleryState } from './gallery-state.ts';
import { makeButton } from './make-button.ts';

type ListItem = Card & { element: HTMLElement; link: HTMLAnchorElement };

/**
 * `<comparison-list>`: opens comparisons in a dialog, and filters and orders them where it holds a form. All of that
 * stands in the address. Without JS it is a list with links.
 */
class ComparisonList extends HTMLElement {
  #groups: ListItem[][] = [];
  #form: HTMLFormElement | null = null;
  #dialog: Promise<GalleryDialog> | null = null;
  /** The comparison that is to be shown, once the code for it is there; empty for none. */
  #wanted = '';
  /** Whether going back closes the dialog, because opening it went forward. */
  #isForward = false;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.#groups = [...this.querySelectorAll('ul.comparisons')].map((list) => [...list.children].map(readCard));
    this.#form = this.querySelector('form');
    this.#form?.addEventListener('change', () => this.#filtersChanged(), { signal });
    this.#form?.addEventListener('reset', () => setTimeout(() => this.#filtersChanged()), { signal });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    addEventListener('popstate', () => this.#follow(), { signal });
    this.dataset['ready'] = '';
    this.#follow();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  /** Shows what the address says. */
  #follow(): void {
    const state = readState(location.search);
    if (this.#form) this.#fill(this.#form, state);
    this.#arrange();
    // Several lists of a page may hold it; the first one opens it.
    const card = document.querySelector(`.comparison-card[data-id="${CSS.escape(state.example)}"]`);
    if (card && this.contains(card)) {
      void this.#show(state.example);
    } else {
      this.#isForward = false;
      this.#wanted = '';
      void this.#dialog?.then((dialog) => dialog.close()).catch(() => {});
    }
  }

  /** Puts a state into the form; a value that it does not offer counts as none. */
  #fill(form: HTMLFormElement, state: GalleryState): void {
    for (const select of form.querySelectorAll('select')) {
      const wanted = state[select.name as keyof GalleryState];
      select.value = [...select.options].some(({ value }) => value === wanted) ? wanted : '';
      // What is chosen is in sight.
      if (select.value) select.closest('details')?.setAttribute('open', '');
    }
    for (const name of ['kind', 'origin'] as const) {
      const radios = [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
      const chosen = radios.find(({ value }) => value === state[name]) ?? radios[0];
      if (chosen) chosen.checked = true;
    }
  }

  #state(example: string): GalleryState {
    const chosen = this.#form ? Object.fromEntries(new FormData(this.#form)) : {};
    return { ...readState(location.search), ...(chosen as Partial<GalleryState>), example };
  }

  #filtersChanged(): void {
    keepQuery(this.#query(''));
    this.#arrange();
  }

  #query(example: string): string {
    return queryOf(this.#state(example), location.search);
  }

  #arrange(): void {
    if (!this.#form) return;
    const state = this.#state('');
    this.toggleAttribute('data-arranged', Object.values(state).some(Boolean));
    let count = 0;
    for (const group of this.#groups) {
      const list = group[0]?.element.parentElement;
      const wanted = inOrder(group, state.order).map(({ element }) => element);
      // An element that is moved loses the focus.
      if (wanted.some((element, at) => element !== list?.children[at])) list?.append(...wanted);
      for (const item of group) item.element.hidden = !isShown(item, state);
      const shown = group.filter(({ element }) => !element.hidden).length;
      const section = list?.closest('section');
      if (section) section.hidden = shown === 0;
      count += shown;
    }
    const output = this.#form.querySelector('output');
    output?.replaceChildren(`${count || 'No'} comparison${count === 1 ? '' : 's'}`);
    if (!count) output?.append(...this.#waysOut(state));
  }

  /** Where nothing is left: a button for each filter without which something would be. */
  #waysOut(state: GalleryState): HTMLButtonElement[] {
    const cards = this.#groups.flat();
    const filters = (['kind', 'origin', 'selection', 'topic'] as const).filter((name) => state[name]);
    return filters.flatMap((name) => {
      const without = { ...state, [name]: '' };
      if (!cards.some((card) => isShown(card, without))) return [];
      const value = `[value="${CSS.escape(state[name])}"]`;
      const text = this.#form?.querySelector(`option${value}`) ?? this.#form?.querySelector(`label:has(> ${value})`);
      return makeButton(
        `Remove the filter “${(text?.textContent ?? state[name]).replace(/\d+\s*$/, '').trim()}”`,
        () => {
          if (this.#form) this.#fill(this.#form, without);
          this.#filtersChanged();
        },
      );
    });
  }

  #clicked(event: MouseEvent): void {
    const link = (event.target as Element).closest('.title a');
    const item = this.#groups.flat().find((candidate) => candidate.link === link);
    if (!isPlainClick(event) || !item) return;
    event.preventDefault();
    this.#isForward = keepQuery(this.#query(item.id), { isStep: true });
    void this.#show(item.id);
  }

  async #show(id: string): Promise<void> {
    this.#wanted = id;
    const dialog = await (this.#dialog ??= this.#makeDialog()).catch(() => (this.#dialog = null));
    if (id !== this.#wanted) return;
    if (!dialog) {
      // Its own page needs no code.
      const link = this.#groups.flat().find((item) => item.id === id)?.link;
      if (link) location.replace(link.href);
      return;
    }
    // In the order in which they are on the page.
    const shown = [...this.querySelectorAll<HTMLElement>('.comparison-card:not([hidden])')];
    const links = shown.flatMap((card) => this.#groups.flat().filter(({ element }) => element === card));
    // An address may name an example that the filters hide.
    const among = links.some((item) => item.id === id) ? links : this.#groups.flat();
    dialog.open(
      among.map((item) => ({ id: item.id, title: item.link.textContent, address: item.link.href })),
      id,
    );
  }

  async #makeDialog(): Promise<GalleryDialog> {
    const [{ makeDialog }] = await Promise.all([import('./gallery-dialog.ts'), import('./comparison-viewer.ts')]);
    const dialog = await makeDialog();
    dialog.addEventListener('move', () => keepQuery(this.#query(dialog.current)));
    dialog.addEventListener('close', () => this.#closed(dialog.current));
    this.append(dialog);
    return dialog;
  }

  #closed(last: string): void {
    this.#wanted = '';
    const link = this.#groups.flat().find(({ id }) => id === last)?.link;
    // One that stands over the list has a link there, and its card is hidden.
    const ways = [link, ...document.querySelectorAll('a')].filter((one) => one?.href === link?.href);
    ways.find((one) => one?.checkVisibility())?.focus();
    if (!readState(location.search).example) return;
    if (this.#isForward) history.back();
    else keepQuery(this.#query(''));
    this.#isForward = false;
  }
}

function readCard(element: Element): ListItem {
  const card = element as HTMLElement;
  const { id = '', kind = '', origin = '', selection = '', topics = '', lead } = card.dataset;
  const link = card.querySelector<HTMLAnchorElement>('.title a') as HTMLAnchorElement;
  return {
    element: card,
    link,
    id,
    kind,
    origin,
    selection,
    topics: topics.split(' '),
    lead: lead === undefined ? null : Number(lead),
  };
}

customElements.define('comparison-list', ComparisonList);
