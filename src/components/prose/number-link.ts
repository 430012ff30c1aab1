import { isPlainClick } from '../../lib/base/plain-click.ts';

/** What a chart or a tinted table can do for a number in prose. */
interface Markable extends HTMLElement {
  mark?: (at: string | null) => unknown;
}

/** How long a point stays marked after its number was followed, in milliseconds. */
const MARKED_FOR = 4000;

/**
 * `<number-link>`: while a reader points at a number, by mouse or focus, its point in the chart of the same page is
 * marked. Who follows it, or a reference to a figure, finds the point marked for some seconds and a way back. Without JS
 * it is a link to that chart.
 */
class NumberLink extends HTMLElement {
  #held: ReturnType<typeof setTimeout> | undefined;
  #end = new AbortController();

  connectedCallback(): void {
    this.#end = new AbortController();
    const { signal } = this.#end;
    const { at } = this.dataset;
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    if (!at) return;
    for (const begin of ['pointerenter', 'focusin']) this.addEventListener(begin, () => this.#mark(at), { signal });
    for (const end of ['pointerleave', 'focusout']) this.addEventListener(end, () => this.#mark(null), { signal });
  }

  disconnectedCallback(): void {
    this.#end.abort();
    clearTimeout(this.#held);
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a');
  }

  get #figure(): HTMLElement | null {
    return document.getElementById(this.#link?.hash.slice(1) ?? '');
  }

  #mark(at: string | null): void {
    if (at === null && this.#held !== undefined) return;
    this.#figure?.querySelector<Markable>('result-chart, tinted-table')?.mark?.(at);
  }

  #follow(event: MouseEvent): void {
    const figure = this.#figure;
    if (!isPlainClick(event) || !figure || !this.#link?.contains(event.target as Node)) return;
    clearTimeout(this.#held);
    this.#mark(this.dataset['at'] ?? null);
    this.#held = setTimeout(() => {
      this.#held = undefined;
      this.#mark(null);
    }, MARKED_FOR);
    this.#offerWayBack(figure);
  }

  /** A button that stays until it is used or the number is in sight again; the first thing in the figure for the Tab key. */
  #offerWayBack(figure: HTMLElement): void {
    for (const other of document.querySelectorAll('.way-back')) other.remove();
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'control way-back';
    back.textContent = '↑ Back to the text';
    figure.prepend(back);
    const sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) hasLeft = true;
      else if (hasLeft) end();
    });
    let hasLeft = false;
    const end = () => {
      sight.disconnect();
      back.remove();
    };
    sight.observe(this);
    back.addEventListener('click', () => {
      end();
      this.#link?.focus({ preventScroll: true });
      this.scrollIntoView({ block: 'center' });
    });
  }
}

customElements.define('number-link', NumberLink);
