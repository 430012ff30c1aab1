// A file of its own, which no page loads before a comparison is opened.
import styles from './comparison.css?url';
import { closeBeside } from '../../lib/base/close-beside.ts';
import { makeButton } from './make-button.ts';
import { onSwipe } from './swipe.ts';

/** One comparison that the dialog can show. */
export interface Entry {
  id: string;
  title: string;
  /** Page of its own, from which the dialog takes it. */
  address: string;
}

/**
 * `<gallery-dialog>`: a modal dialog with one comparison of a list, and ways to the one before and after: buttons, arrow
 * keys, swipes. Fires `move` when another one is shown, and `close`.
 */
export class GalleryDialog extends HTMLElement {
  #dialog: HTMLDialogElement | null = null;
  #place = document.createElement('p');
  #body = document.createElement('div');
  #entries: Entry[] = [];
  #at = 0;
  /** Rises with each comparison that is asked for, so that a late answer is not shown over a newer one. */
  #asked = 0;

  /** Id of the comparison that is shown. */
  get current(): string {
    return this.#entries[this.#at]?.id ?? '';
  }

  connectedCallback(): void {
    if (this.#dialog) return;
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', 'Comparison');
    this.#place.setAttribute('role', 'status');
    this.#body.className = 'body';
    // Takes the focus until a comparison is there.
    this.#body.tabIndex = -1;
    this.#body.autofocus = true;
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.append(
      makeButton('Previous', () => this.#step(-1)),
      this.#place,
      makeButton('Next', () => this.#step(1)),
      makeButton('Close', () => this.close()),
    );
    dialog.append(bar, this.#body);
    dialog.addEventListener('keydown', (event) => this.#pressed(event));
    closeBeside(dialog);
    dialog.addEventListener('close', () => {
      this.#body.replaceChildren();
      this.dispatchEvent(new Event('close'));
    });
    onSwipe(this.#body, (direction) => this.#step(direction));
    this.append(dialog);
    this.#dialog = dialog;
  }

  /** Shows a comparison of a list. */
  open(entries: readonly Entry[], id: string): void {
    const isShown = this.#dialog?.open && this.current === id;
    this.#entries = [...entries];
    this.#at = Math.max(
      0,
      entries.findIndex((entry) => entry.id === id),
    );
    if (isShown) return;
    // A frame around the pictures tells where the keys go; who uses none has no need of it.
    this.toggleAttribute('data-keys', document.activeElement?.matches('a:focus-visible') ?? false);
    if (!this.#dialog?.open) this.#dialog?.showModal();
    void this.#load();
  }

  close(): void {
    if (this.#dialog?.open) this.#dialog.close();
  }

  #step(direction: 1 | -1): void {
    const { length } = this.#entries;
    this.#at = (this.#at + direction + length) % length;
    this.dispatchEvent(new Event('move'));
    void this.#load();
  }

  #pressed(event: KeyboardEvent): void {
    this.toggleAttribute('data-keys', true);
    const isTaken = event.defaultPrevented || (event.target as Element).closest('input, select, textarea');
    if (isTaken || event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
    if (!direction) return;
    event.preventDefault();
    this.#step(direction);
  }

  async #load(): Promise<void> {
    const entry = this.#entries[this.#at];
    if (!entry) return;
    const asked = (this.#asked += 1);
    this.#place.textContent = `${this.#at + 1} of ${this.#entries.length}`;
    const article = await loadArticle(entry.address).catch(() => failure(entry));
    if (asked !== this.#asked || !this.#dialog?.open) return;
    const hadFocus = this.#body.contains(document.activeElement);
    this.#body.replaceChildren(article);
    this.#dialog.setAttribute('aria-label', entry.title);
    this.#dialog.scrollTop = 0;
    // The pictures: there zoom keys work, and arrows still lead on.
    if (hadFocus) article.querySelector<HTMLElement>('.stage')?.focus({ preventScroll: true });
  }
}

/** A new dialog, once its style sheet is there or cannot be had. */
export async function makeDialog(): Promise<GalleryDialog> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = styles;
  await new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
  return new GalleryDialog();
}

/** The comparison of its own page, as elements: the browser parses it, and none of its scripts run. */
function loadArticle(address: string): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      const article = request.responseXML?.querySelector<HTMLElement>('article.comparison');
      if (request.status === 200 && article) resolve(document.importNode(article, true));
      else reject(new Error(`${address} has no comparison`));
    });
    request.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
    request.open('GET', address);
    request.send();
  });
}

/** What stands in the place of a comparison that did not come. */
function failure({ title, address }: Entry): HTMLElement {
  const message = document.createElement('p');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  message.append('This comparison could not be loaded. Its own page: ', link);
  return message;
}

customElements.define('gallery-dialog', GalleryDialog);
