/** What a chart can do for a number in prose. */
interface Markable extends HTMLElement {
  mark?: (at: string | null) => Promise<void>;
}

/**
 * `<number-link>`: while a reader points at a number, by mouse or focus, its point in the chart of the same page is
 * read out. Without JS it is a link to that chart.
 */
class NumberLink extends HTMLElement {
  connectedCallback(): void {
    const { at } = this.dataset;
    if (!at) return;
    for (const begin of ['pointerenter', 'focusin']) this.addEventListener(begin, () => this.#mark(at));
    for (const end of ['pointerleave', 'focusout']) this.addEventListener(end, () => this.#mark(null));
  }

  #mark(at: string | null): void {
    const { hash } = this.querySelector('a') ?? {};
    const chart = hash ? document.getElementById(hash.slice(1))?.querySelector<Markable>('result-chart') : null;
    void chart?.mark?.(at);
  }
}

customElements.define('number-link', NumberLink);
