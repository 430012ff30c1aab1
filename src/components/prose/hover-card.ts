import { isPlainClick } from '../../lib/base/plain-click.ts';
import { figureCard } from './figure-card.ts';

/** How long a pointer rests before a card opens, and how long it may take to reach the card, in milliseconds. */
const OPEN_AFTER = 150;
const CLOSE_AFTER = 250;

/**
 * `<hover-card>`: opens the explanation of a term, the entry of a citation, or the figure of a number, while it is pointed
 * at or focused. It stays while the pointer is in it, and Escape closes it. Without JS a term is a link to the glossary,
 * a citation to its entry, and a number to its figure.
 */
class HoverCard extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #card: HTMLElement | null = null;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const later = (act: () => void, after: number) => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(act, after);
    };
    const isMouse = (event: PointerEvent) => event.pointerType === 'mouse';
    this.addEventListener('pointerenter', (event) => isMouse(event) && later(() => this.#open(), OPEN_AFTER), {
      signal,
    });
    this.addEventListener('pointerleave', (event) => isMouse(event) && later(() => this.#close(), CLOSE_AFTER), {
      signal,
    });
    // Not at once: the card that was open before has to close first.
    this.addEventListener('focusin', () => this.#trigger.matches(':focus-visible') && later(() => this.#open(), 0), {
      signal,
    });
    this.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.addEventListener('focusout', () => later(() => this.#close(), CLOSE_AFTER), { signal });
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    clearTimeout(this.#timer);
    this.#close();
    this.#card = null;
  }

  get #trigger(): HTMLAnchorElement {
    return this.querySelector('a') as HTMLAnchorElement;
  }

  #open(): void {
    clearTimeout(this.#timer);
    const card = (this.#card ??= this.#takeCard());
    if (card && !card.matches(':popover-open')) card.showPopover({ source: this.#trigger });
  }

  /** A term opens its card, also by a tap; the way to the glossary is in there. A citation leads to its entry. */
  #clicked(event: MouseEvent): void {
    const isOnTrigger = this.#trigger.contains(event.target as Node);
    if (!isPlainClick(event) || !isOnTrigger || !this.dataset['card']) return;
    event.preventDefault();
    this.#open();
  }

  /** The card, which the pointer may go into without closing it. */
  #takeCard(): HTMLElement | null {
    const card = this.#findCard();
    const { signal } = this.#stop;
    card?.addEventListener('pointerenter', () => clearTimeout(this.#timer), { signal });
    card?.addEventListener('pointerleave', () => (this.#timer = setTimeout(() => this.#close(), CLOSE_AFTER)), {
      signal,
    });
    return card;
  }

  #close(): void {
    if (this.#card?.matches(':popover-open')) this.#card.hidePopover();
  }

  /** The card of a term stands at the end of the page; those of a citation and a number are made from what they lead to. */
  #findCard(): HTMLElement | null {
    const { card: id } = this.dataset;
    if (id) return document.getElementById(id);
    const target = document.getElementById(this.#trigger.hash.slice(1));
    const entry = target?.querySelector('.work');
    const content = entry
      ? [entry.cloneNode(true)]
      : target?.matches('.chart')
        ? figureCard(target, this.dataset['at'])
        : [];
    if (!content.length) return null;
    const card = document.createElement('div');
    card.className = 'card floating';
    card.popover = 'auto';
    card.append(...content);
    this.after(card);
    return card;
  }
}

customElements.define('hover-card', HoverCard);
