import { colorToken } from '../../schemas/method-look.ts';
import { hasGap, type Panel } from '../../lib/charts/chart-panel.ts';
import type { Highlight } from '../../lib/charts/drawing/panel-drawing.ts';

/** A name with its value; in the color of a series where it is one. */
interface Part {
  name: string;
  text: string;
  color: string;
}

/** What is said of an item: its values and their gap, without series that are switched off. */
function partsOfItem(panel: Panel, item: number, hidden: ReadonlySet<string>): Part[] {
  const { lines = [], gap } = panel.readouts[item] ?? {};
  const values = lines.flatMap(({ series: id, text }) => {
    const series = panel.series.find((candidate) => candidate.id === id);
    return series && !hidden.has(id) ? [{ name: series.label, text, color: `var(${colorToken(series.look)})` }] : [];
  });
  const between =
    panel.gap && gap && hasGap(panel, hidden) ? [{ name: panel.gap.label, text: gap.text, color: '' }] : [];
  return [...values, ...between];
}

/** What is said of a series: its value at each item. */
export function partsOfSeries(panel: Panel, series: number): Part[] {
  const id = panel.series[series]?.id;
  return panel.items.flatMap(({ name }, item) => {
    const text = panel.readouts[item]?.lines.find((line) => line.series === id)?.text;
    return text ? [{ name, text, color: '' }] : [];
  });
}

/** The line below a chart that names what the reader points at, in place of its axes; the same for mouse, touch and keyboard. */
export class ReadoutLine {
  readonly element = document.createElement('p');

  constructor() {
    this.element.className = 'readout';
    this.element.hidden = true;
    // The slider's value text says the same to a screen reader.
    this.element.setAttribute('aria-hidden', 'true');
  }

  /** Names an item or a series of a panel; the panel too where there are several. */
  show(panel: Panel, { item, series }: Highlight, hidden: ReadonlySet<string>, isOfMany: boolean): void {
    const title = series === null ? panel.items[item ?? -1]?.name : panel.series[series]?.label;
    this.element.hidden = title === undefined;
    if (title === undefined) return;
    const parts = series === null ? partsOfItem(panel, item ?? -1, hidden) : partsOfSeries(panel, series);
    const strong = document.createElement('b');
    strong.textContent = isOfMany ? `${title}, ${panel.label}` : title;
    const said = parts.map(({ name, text, color }) => {
      const one = document.createElement('span');
      one.textContent = `${name} ${text}`;
      one.style.color = color;
      return one;
    });
    this.element.replaceChildren(strong, ...said);
  }
}
