import { closeBeside } from '../../lib/base/close-beside.ts';
import { loadPagefind, readText, type FoundPage, type FoundResult, type Pagefind } from './pagefind.ts';
import { numberItem, resultItem } from './search-results.ts';
import { holdsAll, indexQuery, isNumber, wordPatterns } from './search-words.ts';

/** A pause of the reader after which the index is asked. */
const PAUSE_MS = 150;
/** How many pages are listed. */
const MAX_PAGES = 10;

/** What the reader hears and sees above the results. */
function countText(term: string, count: number): string {
  if (count === 0) return `No page found for “${term}”.`;
  if (count > MAX_PAGES) return `More than ${MAX_PAGES} pages found for “${term}”; the first ${MAX_PAGES} are listed.`;
  return `${count} ${count === 1 ? 'page' : 'pages'} found for “${term}”.`;
}

/** The pages that hold what is sought, in the order of the index: at most one more than are listed. */
async function pagesThat(results: readonly FoundResult[], patterns: readonly RegExp[]): Promise<FoundPage[]> {
  const pages: FoundPage[] = [];
  for (let at = 0; at < results.length && pages.length <= MAX_PAGES; at += MAX_PAGES) {
    const some = await Promise.all(results.slice(at, at + MAX_PAGES).map((result) => result.data()));
    // A page is found by its title too.
    pages.push(...some.filter(({ meta, content }) => holdsAll(readText(`${meta.title} ${content}`), patterns)));
  }
  return pages.slice(0, MAX_PAGES + 1);
}

/**
 * `<search-dialog data-index="/pagefind/" data-numbers="/data/">`: a modal dialog that searches while the reader types. Arrow keys lead through
 * the results, Enter opens the first one or that in focus, Escape closes it.
 */
export class SearchDialog extends HTMLElement {
  readonly #dialog = document.createElement('dialog');
  readonly #input = document.createElement('input');
  readonly #status = document.createElement('p');
  readonly #results = document.createElement('ol');
  #pagefind: Promise<Pagefind> | null = null;

  connectedCallback(): void {
    if (this.#dialog.isConnected) return;
    // Not of the type "search", in which Escape first empties the field.
    this.#input.setAttribute('role', 'searchbox');
    this.#input.enterKeyHint = 'search';
    this.#input.className = 'control';
    this.#input.placeholder = 'Search all pages';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#input.setAttribute('aria-label', 'Search all pages');
    this.#status.setAttribute('role', 'status');
    this.#results.className = 'results';
    this.#results.setAttribute('aria-label', 'Pages found');
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'control';
    close.textContent = 'Close';
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.append(this.#input, close);
    this.#dialog.setAttribute('aria-label', 'Search');
    this.#dialog.append(bar, this.#status, this.#results);
    this.append(this.#dialog);
    close.addEventListener('click', () => this.#dialog.close());
    this.#input.addEventListener('input', () => void this.#search());
    this.#dialog.addEventListener('keydown', (event) => this.#pressed(event));
    closeBeside(this.#dialog);
    this.#dialog.addEventListener('click', (event) => {
      // A result may lead to a place on this very page.
      if ((event.target as Element).closest('a')) this.#dialog.close();
    });
  }

  /** Opens with what was sought last, or with what was typed since it was asked for. */
  open(typed: string): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#input.focus();
    if (typed) {
      this.#input.value = typed;
      void this.#search();
      return;
    }
    this.#input.select();
    void this.#load().catch(() => this.#fail(this.#term));
  }

  get #term(): string {
    return this.#input.value.trim();
  }

  /** The index; a load that failed is tried again the next time. */
  #load(): Promise<Pagefind> {
    return (this.#pagefind ??= loadPagefind(this.dataset['index'] ?? ''));
  }

  #fail(term: string): void {
    this.#pagefind = null;
    // A word that was typed since may be found.
    if (term !== this.#term) return;
    const cures = 'Load the page anew if the site has changed since. The search needs WebAssembly.';
    this.#show(`The search could not be loaded. ${cures}`, []);
  }

  async #search(): Promise<void> {
    const term = this.#term;
    if (!term) {
      this.#show('', []);
      return;
    }
    try {
      const pagefind = await this.#load();
      const found = await pagefind.debouncedSearch(indexQuery(term), {}, PAUSE_MS);
      if (!found) return;
      const patterns = wordPatterns(term);
      const pages = await pagesThat(found.results, patterns);
      // The reader may have typed on while the pages were fetched.
      if (term !== this.#term) return;
      const { numbers } = this.dataset;
      this.#show(countText(term, pages.length), [
        ...(numbers && isNumber(term) ? [numberItem(numbers, term)] : []),
        ...pages.slice(0, MAX_PAGES).map((page) => resultItem(page, patterns)),
      ]);
    } catch {
      // Its WebAssembly and the text of the pages come with the first search.
      this.#fail(term);
    }
  }

  #show(status: string, items: readonly HTMLLIElement[]): void {
    this.#status.textContent = status;
    this.#results.replaceChildren(...items);
    this.#dialog.scrollTop = 0;
  }

  #pressed(event: KeyboardEvent): void {
    const links = [...this.#results.querySelectorAll('a')];
    if (event.key === 'Enter' && event.target === this.#input) links[0]?.click();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const stops = [this.#input, ...links];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }
}

customElements.define('search-dialog', SearchDialog);
