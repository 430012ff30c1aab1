/**
 * `<tinted-table>`: draws a frame around the cell that a number in prose names, or the address of the chart's own page.
 * Without JS it is the table that it contains.
 */
class TintedTable extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['keepsAddress'] === undefined) return;
    this.mark(new URLSearchParams(location.search).get('at'));
    // A phone shows the first columns.
    this.querySelector('[data-marked]')?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  }

  /** Frames the cell of a measure and a level, "gqa.3b"; null ends that. */
  mark(at: string | null): void {
    for (const cell of this.querySelectorAll<HTMLElement>('td[data-at]'))
      cell.toggleAttribute('data-marked', cell.dataset['at'] === at);
  }
}

customElements.define('tinted-table', TintedTable);
