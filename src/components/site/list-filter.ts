/**
 * `<list-filter data-label="Find a chart">`: a field that hides what does not hold the words that a reader types, of the
 * `<li>` below it, and the `<section>` of which nothing is left. Without JS there is no field.
 */
class ListFilter extends HTMLElement {
  readonly #output = document.createElement('output');

  connectedCallback(): void {
    if (this.#output.isConnected) return;
    const label = document.createElement('label');
    const field = document.createElement('input');
    field.type = 'search';
    field.className = 'control';
    field.autocomplete = 'off';
    label.append(this.dataset['label'] ?? '', field);
    const place = document.createElement('p');
    place.className = 'filter';
    place.append(label, this.#output);
    this.prepend(place);
    field.addEventListener('input', () => this.#show(field.value));
    this.#show(field.value);
  }

  #show(text: string): void {
    const words = text.toLowerCase().split(/\s+/);
    const items = [...this.querySelectorAll('li')];
    for (const item of items) {
      const held = item.textContent.toLowerCase();
      item.hidden = !words.every((word) => held.includes(word));
    }
    for (const section of this.querySelectorAll('section')) section.hidden = !section.querySelector('li:not([hidden])');
    this.#output.value = `${items.filter((item) => !item.hidden).length} of ${items.length}`;
  }
}

customElements.define('list-filter', ListFilter);
