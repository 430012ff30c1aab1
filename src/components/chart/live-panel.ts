import type { Chart } from 'chart.js';
import { spokenReadout, type Panel } from '../../lib/charts/chart-panel.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import type { DrawnPanel, Highlight, PanelDrawing } from '../../lib/charts/drawing/panel-drawing.ts';
import { markOf } from '../../lib/charts/drawing/canvas-marks.ts';
import { drawPanel } from './draw-panel.ts';
import { partsOfSeries } from './readout-line.ts';

/** What a panel tells its chart: what a reader points at, and that its drawing is lost. */
interface Listeners {
  onPoint: (pointed: Highlight) => void;
  onFault: () => void;
}

const NOTHING: Highlight = { item: null, series: null };

/** The index of what is nearest. */
function nearest(distances: readonly number[]): number {
  return distances.indexOf(Math.min(...distances));
}

/** One live drawing: a canvas in the place of the SVG, and a slider that walks its points by keyboard. */
export class LivePanel {
  readonly panel: Panel;
  /** What is drawn: the panel, or the leads at the same items. */
  drawn: Panel;
  readonly #root: HTMLElement;
  readonly #how: PanelDrawing;
  readonly #listeners: Listeners;
  readonly #highlight: Highlight = { ...NOTHING };
  /** Whether the reader points at models, each a series, rather than at items. */
  readonly #hasModels: boolean;
  readonly #slider = document.createElement('input');
  #hidden: ReadonlySet<string> = new Set();
  #end = new AbortController();
  #drawing: HTMLElement | null = null;
  #chart: Chart | null = null;
  #distance: DrawnPanel['distance'] = () => 0;

  constructor(root: HTMLElement, panel: Panel, how: PanelDrawing, listeners: Listeners) {
    this.#root = root;
    this.panel = panel;
    this.drawn = panel;
    this.#how = how;
    this.#listeners = listeners;
    this.#hasModels = panel.series.some(({ short }) => short);
    const steps = this.#hasModels ? panel.series : panel.items;
    Object.assign(this.#slider, { type: 'range', min: '0', max: String(steps.length - 1), step: '1', value: '0' });
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
    this.#chart?.destroy();
    const drawn = drawPanel(canvas, drawing, this.drawn, this.#how, theme, this.#highlight, hidden);
    this.#chart = drawn.chart;
    this.#distance = drawn.distance;
    this.#hidden = hidden;
    this.#describe();
  }

  /** Marks what is pointed at, with its values; nothing of it ends that. */
  select({ item, series }: Highlight): void {
    if (item === this.#highlight.item && series === this.#highlight.series) return;
    Object.assign(this.#highlight, { item, series });
    const step = this.#hasModels ? series : item;
    if (step !== null) this.#slider.value = String(step);
    this.#chart?.draw();
    this.#describe();
  }

  /** A picture of the panel with an item marked. */
  picture(theme: ChartTheme, item: number): HTMLCanvasElement | null {
    const [canvas, copy] = [document.createElement('canvas'), document.createElement('canvas')];
    const drawing = this.#root.querySelector<HTMLElement>('.drawing');
    if (!drawing) return null;
    const { chart } = drawPanel(canvas, drawing, this.drawn, this.#how, theme, { item, series: null }, this.#hidden);
    const { width, height } = canvas;
    Object.assign(copy, { width, height });
    copy.getContext('2d')?.drawImage(canvas, 0, 0);
    chart.destroy();
    return copy;
  }

  stop(): void {
    this.#end.abort();
    this.#chart?.destroy();
    this.#chart = null;
    this.#drawing?.querySelectorAll('canvas, input').forEach((node) => node.remove());
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
    drawing.append(canvas, this.#slider);
    this.#listen(drawing, this.#end.signal);
    return canvas;
  }

  #listen(drawing: HTMLElement, signal: AbortSignal): void {
    const point = (event: PointerEvent) => this.#choose(this.#pointedBy(event));
    const step = () => this.#choose(this.#stepOf(Number(this.#slider.value)));
    const end = () => this.#choose(NOTHING);
    drawing.addEventListener('pointermove', (event) => event.pointerType === 'mouse' && point(event), { signal });
    drawing.addEventListener('pointerleave', (event) => event.pointerType === 'mouse' && end(), { signal });
    drawing.addEventListener('click', (event) => point(event as PointerEvent), { signal });
    this.#slider.addEventListener('input', step, { signal });
    this.#slider.addEventListener('focus', () => this.#slider.matches(':focus-visible') && step(), { signal });
    this.#slider.addEventListener('blur', end, { signal });
    this.#slider.addEventListener('keydown', (event) => event.key === 'Escape' && end(), { signal });
  }

  #choose(pointed: Highlight): void {
    if (pointed.item === this.#highlight.item && pointed.series === this.#highlight.series) return;
    this.select(pointed);
    this.#listeners.onPoint(pointed);
  }

  #stepOf(step: number): Highlight {
    return this.#hasModels ? { item: null, series: step } : { item: step, series: null };
  }

  #pointedBy(event: PointerEvent): Highlight {
    const chart = this.#chart;
    const box = this.#drawing?.getBoundingClientRect();
    if (!chart || !box) return NOTHING;
    const x = ((event.clientX - box.left) / box.width) * chart.width;
    const y = ((event.clientY - box.top) / box.height) * chart.height;
    const item = nearest(this.panel.items.map((_, index) => this.#distance(chart, index, { x, y })));
    if (!this.#hasModels) return this.#stepOf(item);
    return this.#stepOf(
      nearest(this.panel.series.map((_, series) => Math.abs((markOf(chart, series, item)?.x ?? Infinity) - x))),
    );
  }

  #describe(): void {
    const step = Number(this.#slider.value);
    const spoken = this.#hasModels
      ? `${this.panel.series[step]?.label}: ${partsOfSeries(this.panel, step)
          .map(({ name, text }) => `${name} ${text}`)
          .join(', ')}`
      : spokenReadout(this.panel, step, this.#hidden);
    this.#slider.setAttribute('aria-valuetext', spoken);
  }
}
