import { sayFault } from './say-fault.ts';
import type { SearchDialog } from './search-dialog.ts';

/** What a reader types in, where "/" is a letter. */
const TYPED_IN = 'input:not([type="range"], [type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

function isShortcut(event: KeyboardEvent): boolean {
  if (event.altKey || event.shiftKey) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k';
  const target = event.target as Element;
  return event.key === '/' && !target.closest(TYPED_IN);
}

/**
 * `<site-search data-index="/pagefind/" data-numbers="/data/">`: a button, and the keys "/" and Ctrl or Cmd with K, that open the search. Its
 * dialog and the index are loaded at the first use. Without JS there is no search and no button.
 */
class SiteSearch extends HTMLElement {
  #dialog: SearchDialog | null = null;
  /** What is typed while the dialog comes, which is for its field; null at any other time. */
  #typed: string | null = null;
  #end = new AbortController();

  connectedCallback(): void {
    this.#end = new AbortController();
    const { signal } = this.#end;
    if (!this.querySelector('button')) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'control';
      button.textContent = 'Search';
      button.title = 'Search (/ or Ctrl+K)';
      button.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
      button.addEventListener('click', () => void this.#open());
      this.append(button);
    }
    document.addEventListener('keydown', (event) => this.#pressed(event), { signal });
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }

  #pressed(event: KeyboardEvent): void {
    if (this.#typed !== null) {
      this.#collect(event, this.#typed);
      return;
    }
    // Another dialog keeps its keys.
    if (event.defaultPrevented || !isShortcut(event) || document.querySelector('dialog[open]')) return;
    event.preventDefault();
    void this.#open();
  }

  /** Keeps a letter that has no other field; Escape gives the search up. */
  #collect(event: KeyboardEvent, typed: string): void {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (key === 'Escape') this.#typed = null;
    if (altKey || ctrlKey || metaKey || (event.target as Element).closest(TYPED_IN)) return;
    if (key.length > 1 && key !== 'Backspace') return;
    event.preventDefault();
    this.#typed = key === 'Backspace' ? typed.slice(0, -1) : typed + key;
  }

  async #open(): Promise<void> {
    if (this.#typed !== null) return;
    this.#typed = '';
    const code = await import('./search-dialog.ts').catch(() => null);
    const typed = this.#typed;
    if (typed === null) return;
    this.#typed = null;
    if (!code) {
      sayFault(
        'The search could not be loaded. Is there a network? Then load the page anew: the site may have changed since.',
      );
      return;
    }
    if (!this.#dialog) {
      this.#dialog = new code.SearchDialog();
      Object.assign(this.#dialog.dataset, this.dataset);
      this.append(this.#dialog);
    }
    this.#dialog.open(typed);
  }
}

customElements.define('site-search', SiteSearch);
