import { readerStirs } from '../../lib/base/reader-stirs.ts';
import type { Panel } from '../../lib/charts/chart-panel.ts';
import type { LiveChart } from './live-chart.ts';
import { watchNear } from './near-screen.ts';

/**
 * `<result-chart>`: near the screen, once a reader stirs, puts a live Chart.js drawing in the place of each SVG that it
 * contains: its code comes after all that is to be read. Without JS the SVGs remain.
 */
class ResultChart extends HTMLElement {
  #observer: IntersectionObserver | null = null;
  #live: LiveChart | null = null;
  #starting: Promise<void> | null = null;

  connectedCallback(): void {
    // An address names what is meant as a number in prose does.
    if (this.dataset['keepsAddress'] !== undefined) this.#ring(new URLSearchParams(location.search).get('at'));
    // From now on: a reader may stir before the chart is near.
    const stirs = readerStirs();
    this.#observer = watchNear(this, (isNear) => {
      if (isNear) void stirs.then(() => this.#begin());
    });
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#live?.stop();
    this.#live = null;
    this.#starting = null;
  }

  /** Reads out a point, "ocr-chart.l16", or shows the panel of a range, "ocr-chart"; null ends that. */
  async mark(point: string | null): Promise<void> {
    this.#ring(point);
    // Nothing to end where nothing has begun.
    if (point === null && !this.#starting) return;
    await this.#begin();
    this.#live?.mark(point);
  }

  /** A picture of the panel of a point, with the point marked. */
  async picture(point: string): Promise<HTMLCanvasElement | null> {
    await this.#begin();
    return this.#live?.picture(point) ?? null;
  }

  /** Draws a frame around the panel of a range, or around the one of several that is meant. */
  #ring(at: string | null): void {
    const [id, item] = at?.split('.') ?? [];
    const panels = [...this.querySelectorAll<HTMLElement>('.panel')];
    for (const panel of panels) {
      panel.toggleAttribute('data-marked', panel.dataset['panel'] === id && (!item || panels.length > 1));
    }
  }

  #begin(): Promise<void> {
    return (this.#starting ??= this.#start().catch(() => this.#fail()));
  }

  /** The drawing stays, or comes back, and says why it does not respond; code that did not come can be asked for again. */
  #fail(): void {
    const isLoaded = this.#live !== null;
    const reason = isLoaded ? 'this browser gives it no canvas' : 'its code could not be loaded';
    this.#live?.stop();
    this.#live = null;
    delete this.dataset['live'];
    const said = document.createElement('p');
    said.className = 'fault';
    said.setAttribute('role', 'status');
    said.textContent = `The chart does not respond, since ${reason}. The table below has its numbers. `;
    this.append(said);
    if (isLoaded) return;
    const again = document.createElement('button');
    again.type = 'button';
    again.textContent = 'Try again';
    again.addEventListener('click', () => {
      said.remove();
      this.#starting = null;
      void this.#begin();
    });
    said.append(again);
  }

  async #start(): Promise<void> {
    this.#observer?.disconnect();
    const payload = this.querySelector('script[type="application/json"]')?.textContent;
    if (!payload || this.#live) return;
    const { LiveChart } = await import('./live-chart.ts');
    const panels = JSON.parse(payload) as Panel[];
    const drawing = await LiveChart.drawingOf(panels);
    // Begun anew at another place of the page, or nowhere any more.
    if (!this.isConnected || this.#live) return;
    this.#live = new LiveChart(this, panels, drawing, () => this.#fail());
    const live = this.#live;
    await live.start();
    if (live === this.#live) this.dataset['live'] = '';
  }
}

customElements.define('result-chart', ResultChart);
