import type { Panel } from '../../lib/panel.ts';
import { formatGap } from '../../lib/format.ts';

/** The box that names an item's values; the same for mouse, touch and keyboard. */
export class Readout {
  readonly element = document.createElement('div');
  /** Ids of the series that are switched off. */
  hidden: ReadonlySet<string> = new Set();
  readonly #panel: Panel;

  constructor(panel: Panel) {
    this.#panel = panel;
    this.element.className = 'readout';
    this.element.hidden = true;
    // The slider's value text says the same to a screen reader.
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Shows one item beside its place, given in shares of the drawing's width and height; null hides the box. */
  show(item: number | null, place: { x: number; y: number }): void {
    const readout = item === null ? undefined : this.#panel.readouts[item];
    this.element.hidden = !readout;
    if (!readout || item === null) return;
    const title = document.createElement('b');
    title.textContent = readout.title;
    this.element.replaceChildren(title, this.#list(item, readout));
    const { style } = this.element;
    const isFlat = this.#panel.kind === 'dumbbell' || this.#panel.kind === 'gaps';
    style.insetInlineStart = !isFlat && place.x < 0.5 ? `calc(${place.x * 100}% + 12px)` : isFlat ? '30%' : 'auto';
    style.insetInlineEnd = !isFlat && place.x >= 0.5 ? `calc(${(1 - place.x) * 100}% + 12px)` : 'auto';
    // Above the row in the lower half, below it in the upper half.
    style.insetBlockStart = isFlat && place.y >= 0.5 ? 'auto' : `calc(${place.y * 100}% + ${isFlat ? 14 : 0}px)`;
    style.insetBlockEnd = isFlat && place.y >= 0.5 ? `calc(${(1 - place.y) * 100}% + 14px)` : 'auto';
  }

  #list(item: number, { lines }: Panel['readouts'][number]): HTMLElement {
    const list = document.createElement('dl');
    const add = (term: string, text: string, colour: string) => {
      const name = document.createElement('dt');
      const value = document.createElement('dd');
      name.textContent = term;
      value.textContent = text;
      name.style.color = colour;
      list.append(name, value);
    };
    for (const line of lines) {
      const series = this.#panel.series.find((candidate) => candidate.id === line.series);
      if (series && !this.hidden.has(series.id)) add(series.label, line.text, `var(--color-${series.method})`);
    }
    const { gap } = this.#panel;
    const isGapShown = gap && !gap.between?.some((id) => this.hidden.has(id));
    if (gap?.between && isGapShown) add(gap.label, formatGap(gap.values[item] ?? null, this.#panel), 'inherit');
    return list;
  }
}
