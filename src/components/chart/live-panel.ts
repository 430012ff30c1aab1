import { spokenReadout, type Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import type { MeasureText } from '../../lib/charts/drawing/labels.ts';
import type { DrawnPanel, Frame, Highlight } from '../../lib/charts/drawing/panel-drawing.ts';
import { panelConfig } from '../../lib/charts/panel-config.ts';
import { drawingOf } from '../../lib/charts/panel-drawings.ts';
import { Chart } from './chart-registry.ts';
import { ReadoutBox } from './readout-box.ts';

/** Measures texts in the type of the page, on a canvas of which nothing is drawn yet; throws where none is to be had. */
function textMeasure(canvas: HTMLCanvasElement, { fontFamily }: ChartTheme): MeasureText {
  const context = canvas.getContext('2d');
  // Phones give canvases as much memory and no more.
  if (!context) throw new Error('This browser gives no canvas to draw on');
  return (text, weight, size) => {
    context.font = `${weight} ${size}px ${fontFamily}`;
    return context.measureText(text).width;
  };
}

/** What a panel tells its chart: the item that a reader points at, and that its drawing is lost. */
interface Listeners {
  onPoint: (item: number | null) => void;
  onFault: () => void;
}

/** One live drawing: a canvas in the place of the SVG, and a slider that walks its points by keyboard. */
export class LivePanel {
  readonly panel: Panel;
  readonly #root: HTMLElement;
  readonly #listeners: Listeners;
  readonly #highlight: Highlight = { item: null };
  readonly #readout: ReadoutBox;
  readonly #hasRows: boolean;
  readonly #slider = document.createElement('input');
  #end = new AbortController();
  #drawing: HTMLElement | null = null;
  #chart: Chart | null = null;
  #placeOf: DrawnPanel['placeOf'] = () => 0;

  constructor(root: HTMLElement, panel: Panel, listeners: Listeners) {
    this.#root = root;
    this.panel = panel;
    this.#listeners = listeners;
    this.#hasRows = drawingOf(panel).hasRows;
    this.#readout = new ReadoutBox(panel, this.#hasRows);
    Object.assign(this.#slider, {
      type: 'range',
      min: '0',
      max: String(panel.items.length - 1),
      step: '1',
      value: '0',
    });
    this.#slider.setAttribute('aria-label', `Read-out of ${panel.label}`);
  }

  get id(): string {
    return this.panel.id;
  }

  /** Draws anew: after a change of theme, width or visible series. */
  draw(theme: ChartTheme, hidden: ReadonlySet<string>): void {
    const drawing = [...this.#root.querySelectorAll<HTMLElement>('.drawing')].find(
      (candidate) => candidate.clientWidth > 0,
    );
    if (!drawing) return;
    const canvas = this.#canvasIn(drawing);
    // The size for which the SVG was drawn.
    const { width, height } = drawing.querySelector('svg')?.viewBox.baseVal ?? canvas;
    Object.assign(canvas, { width, height });
    const frame = JSON.parse(drawing.dataset['frame'] ?? '') as Frame;
    const tools = { ...frame, theme, measure: textMeasure(canvas, theme) };
    const { config, placeOf } = panelConfig(this.panel, tools, this.#highlight);
    this.#placeOf = placeOf;
    for (const [index, series] of this.panel.series.entries()) {
      const dataset = config.data.datasets[index];
      if (dataset) dataset.hidden = hidden.has(series.id);
    }
    this.#chart?.destroy();
    // The drawing keeps its own units and is scaled by pixels, so it covers the SVG to the point.
    const devicePixelRatio = (window.devicePixelRatio * drawing.clientWidth) / width;
    canvas.style.width = canvas.style.height = '100%';
    this.#chart = new Chart(canvas, { ...config, options: { ...config.options, devicePixelRatio } });
    this.#readout.hidden = hidden;
    this.#describe();
  }

  /** Reads an item out; null ends the read-out. */
  select(item: number | null): void {
    if (item === this.#highlight.item) return;
    this.#highlight.item = item;
    if (item !== null) this.#slider.value = String(item);
    this.#chart?.draw();
    this.#describe();
  }

  stop(): void {
    this.#end.abort();
    this.#chart?.destroy();
    this.#chart = null;
    this.#drawing?.querySelectorAll('canvas, input, .readout').forEach((node) => node.remove());
    this.#drawing = null;
  }

  #canvasIn(drawing: HTMLElement): HTMLCanvasElement {
    const present = drawing.querySelector('canvas');
    if (present && drawing === this.#drawing) return present;
    this.stop();
    this.#end = new AbortController();
    this.#drawing = drawing;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    canvas.addEventListener('contextlost', () => this.#listeners.onFault(), { signal: this.#end.signal });
    drawing.append(canvas, this.#slider, this.#readout.element);
    this.#listen(drawing, this.#end.signal);
    return canvas;
  }

  #listen(drawing: HTMLElement, signal: AbortSignal): void {
    const point = (event: PointerEvent) => this.#choose(this.#itemAt(event));
    drawing.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && point(event), { signal });
    drawing.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && this.#choose(null), {
      signal,
    });
    drawing.addEventListener('click', (event) => point(event as PointerEvent), { signal });
    this.#slider.addEventListener('input', () => this.#choose(Number(this.#slider.value)), { signal });
    this.#slider.addEventListener(
      'focus',
      () => this.#slider.matches(':focus-visible') && this.#choose(Number(this.#slider.value)),
      { signal },
    );
    this.#slider.addEventListener('blur', () => this.#choose(null), { signal });
    this.#slider.addEventListener('keydown', (event) => event.key === 'Escape' && this.#choose(null), { signal });
  }

  #choose(item: number | null): void {
    if (item === this.#highlight.item) return;
    this.select(item);
    this.#listeners.onPoint(item);
  }

  /** Place of each item along the axis on which items stand, in the drawing's units. */
  #places(): number[] {
    const chart = this.#chart;
    return chart ? this.panel.items.map((_, item) => this.#placeOf(chart, item)) : [];
  }

  #itemAt(event: PointerEvent): number | null {
    const chart = this.#chart;
    const box = this.#drawing?.getBoundingClientRect();
    if (!chart || !box) return null;
    const pointed = this.#hasRows
      ? ((event.clientY - box.top) / box.height) * chart.height
      : ((event.clientX - box.left) / box.width) * chart.width;
    const distances = this.#places().map((place) => Math.abs(place - pointed));
    return distances.indexOf(Math.min(...distances));
  }

  #describe(): void {
    const { item } = this.#highlight;
    const spoken = spokenReadout(this.panel, item ?? Number(this.#slider.value), this.#readout.hidden);
    this.#slider.setAttribute('aria-valuetext', spoken);
    const chart = this.#chart;
    if (!chart) return;
    const place = item === null ? 0 : (this.#places()[item] ?? 0);
    this.#readout.show(item, this.#hasRows ? { x: 0.5, y: place / chart.height } : { x: place / chart.width, y: 0.04 });
  }
}
