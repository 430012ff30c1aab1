import { NOT_REPORTED } from '../../lib/numbers/format.ts';
import { colorToken } from '../../schemas/method-look.ts';
import { hasGap, type Panel, type Readout, type Series } from '../../lib/charts/chart-panel.ts';

/** The box that names an item's values; the same for mouse, touch and keyboard. */
export class ReadoutBox {
  readonly element = document.createElement('div');
  /** Ids of the series that are switched off. */
  hidden: ReadonlySet<string> = new Set();
  readonly #panel: Panel;
  /** Whether items are rows, which the box stands above or below. */
  readonly #hasRows: boolean;

  constructor(panel: Panel, hasRows: boolean) {
    this.#panel = panel;
    this.#hasRows = hasRows;
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
    title.textContent = this.#panel.items[item]?.name ?? '';
    this.element.replaceChildren(title, this.#list(readout));
    const { style } = this.element;
    const isFlat = this.#hasRows;
    style.insetInlineStart = !isFlat && place.x < 0.5 ? `calc(${place.x * 100}% + 12px)` : isFlat ? '30%' : 'auto';
    style.insetInlineEnd = !isFlat && place.x >= 0.5 ? `calc(${(1 - place.x) * 100}% + 12px)` : 'auto';
    // Above the row in the lower half, below it in the upper half.
    style.insetBlockStart = isFlat && place.y >= 0.5 ? 'auto' : `calc(${place.y * 100}% + ${isFlat ? 14 : 0}px)`;
    style.insetBlockEnd = isFlat && place.y >= 0.5 ? `calc(${(1 - place.y) * 100}% + 14px)` : 'auto';
  }

  /** The lines of the series that are switched on. */
  #visible({ lines }: Readout): { series: Series; text: string }[] {
    return lines.flatMap(({ series: id, text }) => {
      const series = this.#panel.series.find((candidate) => candidate.id === id);
      return series && !this.hidden.has(id) ? [{ series, text }] : [];
    });
  }

  #list(readout: Readout): HTMLElement {
    const list = document.createElement('dl');
    const add = (term: string, text: string, color: string) => {
      const name = document.createElement('dt');
      const value = document.createElement('dd');
      name.textContent = term;
      value.textContent = text;
      name.style.color = color;
      list.append(name, value);
    };
    for (const { series, text } of this.#visible(readout)) add(series.label, text, `var(${colorToken(series.look)})`);
    const { gap } = this.#panel;
    if (gap && hasGap(this.#panel, this.hidden)) add(gap.label, readout.gap?.text ?? NOT_REPORTED, 'inherit');
    return list;
  }
}
