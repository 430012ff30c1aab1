import { keepQuery } from '../../lib/base/address-state.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import { parseChartState, writeChartState, type ChartState } from './chart-state.ts';
import { chartTheme, type ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import type { Highlight, PanelDrawing } from '../../lib/charts/drawing/panel-drawing.ts';
import { noteReading, takeHint } from './chart-hint.ts';
import { leadPanels } from '../../lib/charts/lead-panels.ts';
import { LegendButtons } from './legend-buttons.ts';
import { LivePanel } from './live-panel.ts';
import { loadDrawing } from './load-drawing.ts';
import { watchNear } from './near-screen.ts';
import { onPixelRatio } from './pixel-ratio.ts';
import { ReadoutLine } from './readout-line.ts';

/** The live drawings of one `<result-chart>`, and the state they share: which series are off, which point is read out. */
export class LiveChart {
  readonly #host: HTMLElement;
  readonly #panels: LivePanel[];
  readonly #end = new AbortController();
  readonly #resize: ResizeObserver;
  #sight: IntersectionObserver | null = null;
  readonly #themeChange: MutationObserver;
  readonly #state: ChartState;
  readonly #onFault: () => void;
  readonly #line = new ReadoutLine();
  readonly #buttons: LegendButtons;
  /** Null where the chart has no leads. */
  readonly #leads: Panel[] | null;
  #drawnSize = '';
  #isNear = true;
  /** Whether the drawings went while the chart was far from the screen. */
  #isAway = false;

  /** How the panels of a chart are drawn, loaded where that did not come with this code. */
  static drawingOf([panel]: readonly Panel[]): Promise<PanelDrawing> {
    return loadDrawing(panel?.kind ?? '');
  }

  /** @param onFault Called where a drawing is lost, or cannot be made again. */
  constructor(host: HTMLElement, panels: Panel[], drawing: PanelDrawing, onFault: () => void) {
    this.#host = host;
    this.#onFault = onFault;
    this.#leads = host.querySelector('.switch') ? leadPanels(panels) : null;
    this.#state = parseChartState(this.#keepsAddress ? location.search : '', panels);
    // An address can ask for leads where there are none.
    if (!this.#leads) this.#state.isLead = false;
    this.#buttons = new LegendButtons(host, this.#state, () => this.#choose());
    this.#panels = panels.flatMap((panel) => {
      const root = host.querySelector<HTMLElement>(`[data-panel="${CSS.escape(panel.id)}"]`);
      const onPoint = (pointed: Highlight) => this.#point(panel, pointed);
      return root ? [new LivePanel(root, panel, drawing, { onPoint, onFault })] : [];
    });
    this.#resize = new ResizeObserver(() => {
      // The first call only tells the size that is drawn already. Its height grows with panels that are asked for.
      if (this.#size !== this.#drawnSize) this.#drawAnew();
    });
    this.#themeChange = new MutationObserver(() => this.#drawAnew());
  }

  get #keepsAddress(): boolean {
    return this.#host.dataset['keepsAddress'] !== undefined;
  }

  get #size(): string {
    return `${this.#host.clientWidth} ${this.#host.clientHeight}`;
  }

  async start(): Promise<void> {
    // A canvas does not wait for a web font by itself. Only the first family: fallbacks may not be there, which rejects.
    const [family = ''] = getComputedStyle(this.#host).fontFamily.split(',');
    await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 11px ${family}`)));
    this.#host.querySelector('.below')?.append(this.#line.element);
    takeHint(this.#host);
    this.#buttons.make();
    this.#takeView();
    this.#themeChange.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#drawAnew(), {
      signal: this.#end.signal,
    });
    onPixelRatio(() => this.#drawAnew(), this.#end.signal);
    await this.#drawInTurn();
    if (this.#end.signal.aborted) return;
    this.#resize.observe(this.#host);
    this.#sight = watchNear(this.#host, (isNear) => {
      this.#isNear = isNear;
      if (isNear && this.#isAway) this.#draw();
    });
    const { point } = this.#state;
    this.#show(point);
    this.#keep();
  }

  stop(): void {
    this.#end.abort();
    this.#resize.disconnect();
    this.#sight?.disconnect();
    this.#themeChange.disconnect();
    for (const panel of this.#panels) panel.stop();
    this.#line.element.remove();
    this.#buttons.remove();
  }

  /** Reads out the point that an address names as "ocr-chart.l16"; null ends that. */
  mark(name: string | null): void {
    const { point } = parseChartState(
      name ? `?at=${name}` : '',
      this.#panels.map(({ panel }) => panel),
    );
    this.#show(point);
  }

  /** A picture of the panel of such a point, with the point marked; null where there is none. */
  picture(name: string): HTMLCanvasElement | null {
    const { point } = parseChartState(
      `?at=${name}`,
      this.#panels.map(({ panel }) => panel),
    );
    const panel = this.#panels.find(({ id }) => id === point?.panel);
    return panel && typeof point?.item === 'number' ? panel.picture(this.#theme(), point.item) : null;
  }

  #show(point: ChartState['point']): void {
    const item = point?.item ?? null;
    // Of a panel that is meant as a whole there is nothing to read out.
    const panel = item === null ? undefined : this.#panels.find(({ id }) => id === point?.panel)?.panel;
    this.#mark(panel, { item, series: null });
  }

  /** Marks what is pointed at in all panels that have it, and names it. */
  #mark(pointed: Panel | undefined, highlight: Highlight): void {
    const id = pointed?.items[highlight.item ?? -1]?.id;
    for (const one of this.#panels) {
      const item = one.panel.items.findIndex((other) => other.id === id);
      one.select(one.panel === pointed ? highlight : { item: item < 0 ? null : item, series: null });
    }
    const { hidden } = this.#state;
    if (pointed) this.#line.show(pointed, highlight, hidden, this.#panels.length > 1);
    else this.#line.element.hidden = true;
  }

  #theme(): ChartTheme {
    const style = getComputedStyle(this.#host);
    return chartTheme((token) => style.getPropertyValue(token), style.fontFamily);
  }

  /** The first drawing, with a pause after each panel: a chart of many does not keep the reader's keys waiting. */
  async #drawInTurn(): Promise<void> {
    this.#drawnSize = this.#size;
    const theme = this.#theme();
    for (const panel of this.#panels) {
      if (this.#end.signal.aborted) return;
      panel.draw(theme, this.#state.hidden);
      await new Promise((resolve) => setTimeout(resolve));
    }
  }

  /**
   * After a change of the page: far from the screen the published drawings come back, which are right in every theme and
   * width, until the chart comes near. A page of many charts turns at once.
   */
  #drawAnew(): void {
    if (this.#isNear || this.#host.matches(':focus-within')) return this.#draw();
    this.#isAway = true;
    for (const panel of this.#panels) panel.stop();
  }

  #draw(): void {
    this.#isAway = false;
    this.#drawnSize = this.#size;
    const theme = this.#theme();
    try {
      for (const panel of this.#panels) panel.draw(theme, this.#state.hidden);
    } catch {
      this.#onFault();
    }
  }

  #point(panel: Panel, highlight: Highlight): void {
    const { item } = highlight;
    this.#state.point = item === null ? null : { panel: panel.id, item };
    // What the address or a number in prose meant has given way.
    this.#host.querySelector('[data-marked]')?.removeAttribute('data-marked');
    this.#mark(panel, highlight);
    noteReading();
    this.#keep();
  }

  /** Draws what the buttons of the legend have chosen. */
  #choose(): void {
    this.#takeView();
    this.#draw();
    this.#show(this.#state.point);
    this.#keep();
  }

  #takeView(): void {
    const leads = this.#state.isLead ? this.#leads : null;
    for (const one of this.#panels) one.drawn = leads?.find(({ id }) => id === one.id) ?? one.panel;
  }

  /** Writes the state into the chart's permalink, and into the address on the chart's own page. */
  #keep(): void {
    const query = writeChartState(
      this.#state,
      this.#panels.map((panel) => panel.panel),
    );
    const link = this.#host.parentElement?.querySelector<HTMLAnchorElement>('a[data-permalink]');
    if (link) link.href = `${this.#host.dataset['page'] ?? ''}${query}`;
    if (this.#keepsAddress) keepQuery(query);
  }
}
