import type { ColorMap } from '../../lib/gallery/panel-fills.ts';
import { shareText } from '../../lib/numbers/format.ts';
import { copyAddress } from '../../lib/base/copy-address.ts';
import { readerStirs } from '../../lib/base/reader-stirs.ts';
import type { LabOverlay } from './lab-overlay.ts';
import { loadOverlay } from './load-overlay.ts';
import { listen, zoomAfterKey, type Stage } from './stage-gestures.ts';
import { pictureAt, WHOLE, type Zoom } from './zoom-pan.ts';

/** How near to the divider a drag takes hold of it in a zoomed picture, as a share of the frame. */
const NEAR_DIVIDER = 0.06;

/**
 * `<comparison-viewer>`: lets a reader look into the panels of a comparison: side by side, laid over each other with a
 * divider, or as a difference, with one shared zoom; and into raw maps where it has them. Without JS the panels stand
 * side by side.
 */
class ComparisonViewer extends HTMLElement {
  #stop = new AbortController();
  #zoom: Zoom = WHOLE;
  #overlay: LabOverlay | undefined;
  #difference: HTMLElement | undefined;

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const stage: Stage = {
      zoom: () => this.#zoom,
      onZoom: (zoom) => this.#setZoom(zoom),
      onPoint: (point) => this.#point(point),
      grab: (point) => this.#grab(point),
    };
    listen(this.#stage, stage, signal);
    this.#form.addEventListener('input', (event) => this.#changed(event.target as HTMLInputElement), { signal });
    this.#form.addEventListener('submit', (event) => event.preventDefault(), { signal });
    this.#form.addEventListener('click', (event) => this.#clicked(event), { signal });
    this.dataset['ready'] = '';
    // Side by side, panels would be smaller there than a finger, or out of sight.
    if (matchMedia('(max-width: 40rem)').matches) this.#choose('slider');
    this.#arrange();
    void readerStirs().then(() => this.#loadMaps());
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  get #stage(): HTMLElement {
    return this.querySelector('.stage') as HTMLElement;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #chosen(name: string): string {
    return String(new FormData(this.#form).get(name) ?? '');
  }

  /** Raw maps take the place of the pictures that show them, once a reader stirs. Where they do not come, the pictures stay. */
  async #loadMaps(): Promise<void> {
    const { map, scene } = this.dataset;
    if (!map || !scene || this.#overlay || this.#stop.signal.aborted) return;
    const panels = [...this.querySelectorAll<HTMLElement>('.panel')];
    const overlay = await loadOverlay({ map, scene, panels, signal: this.#stop.signal });
    if (!overlay) return;
    this.#overlay = overlay;
    this.#recolor();
    this.dataset['raw'] = '';
    this.#arrange();
  }

  #choose(view: string): void {
    const radio = this.#form.querySelector<HTMLInputElement>(`[name="view"][value="${view}"]`);
    if (radio) radio.checked = true;
  }

  get #colorMap(): ColorMap {
    return (this.#chosen('colors') || 'inferno') as ColorMap;
  }

  /** Lets the view that is chosen show. */
  #arrange(): void {
    const view = this.#chosen('view');
    const [before, after] = this.#chosen('pair').split(' ');
    this.dataset['view'] = view;
    for (const panel of this.querySelectorAll<HTMLElement>('.panel')) {
      const side = { [before ?? '']: 'before', [after ?? '']: 'after' }[panel.dataset['panel'] ?? ''];
      if (side) panel.dataset['side'] = side;
      else delete panel.dataset['side'];
    }
    this.#difference?.remove();
    this.#difference = undefined;
    if (view === 'difference' && this.#overlay) {
      this.#difference = this.#overlay.differencePanel(this);
      this.#stage.append(this.#difference);
    }
    this.style.setProperty('--strength', String(Number(this.#chosen('strength') || 0) / 100));
    this.style.setProperty('--split', `${this.#chosen('split')}%`);
    const isOutlined = this.#form.querySelector<HTMLInputElement>('[name="outline"]')?.checked;
    this.toggleAttribute('data-no-outline', isOutlined === false);
  }

  #changed(input: HTMLInputElement): void {
    if (input.name === 'row' || input.name === 'column') {
      this.#readPatch({ column: Number(this.#chosen('column')) - 1, row: Number(this.#chosen('row')) - 1 });
      return;
    }
    if (input.type === 'range') input.setAttribute('aria-valuetext', shareText(Number(input.value) / 100));
    if (input.name === 'colors') this.#recolor();
    this.#arrange();
  }

  #recolor(): void {
    this.#overlay?.draw(this.#colorMap, this.closest('article'));
  }

  #clicked(event: Event): void {
    const { name } = (event.target as Element).closest('button') ?? {};
    const key = { in: '+', out: '-', whole: '0' }[name ?? ''];
    const next = key && zoomAfterKey(this.#zoom, key);
    if (next) this.#setZoom(next);
    if (name === 'compose') void this.#compose();
    if (name === 'link') void this.#copyLink();
  }

  #answer(text: string): void {
    const place = this.#form.querySelector('.take span');
    if (place) place.textContent = text;
  }

  /** Saves one picture with all panels, for a slide. */
  async #compose(): Promise<void> {
    const article = this.closest('article') as HTMLElement;
    try {
      const { composePicture } = await import('./compose-picture.ts');
      const address = URL.createObjectURL(await composePicture(article));
      const link = document.createElement('a');
      link.href = address;
      link.download = `${this.dataset['id']}.png`;
      link.click();
      URL.revokeObjectURL(address);
      this.#answer('Saved');
    } catch (error) {
      this.#answer(error instanceof Error ? error.message : String(error));
    }
  }

  async #copyLink(): Promise<void> {
    this.#answer(await copyAddress(new URL(this.dataset['address'] ?? '', document.baseURI).href));
  }

  #setZoom(zoom: Zoom): void {
    this.#zoom = zoom;
    this.style.setProperty('--zoom', String(zoom.factor));
    this.style.setProperty('--x', `${100 * zoom.x}%`);
    this.style.setProperty('--y', `${100 * zoom.y}%`);
    this.toggleAttribute('data-zoomed', zoom.factor > 1);
  }

  #grab(point: { x: number }): ((point: { x: number }) => void) | undefined {
    const split = this.#form.querySelector<HTMLInputElement>('[name="split"]');
    if (!split || this.dataset['view'] !== 'slider') return undefined;
    const isNear = Math.abs(point.x - Number(split.value) / 100) < NEAR_DIVIDER;
    if (this.#zoom.factor > 1 && !isNear) return undefined;
    return ({ x }) => {
      split.value = String(100 * x);
      this.#changed(split);
    };
  }

  #point(point: { x: number; y: number } | undefined): void {
    const patch = point && this.#overlay?.patchAt(pictureAt(this.#zoom, point));
    if (patch) this.#readPatch(patch);
  }

  #readPatch(patch: { column: number; row: number }): void {
    if (!this.#overlay) return;
    const reading = this.#overlay.reading(patch);
    this.#overlay.mark(this.#stage, patch);
    for (const name of ['column', 'row'] as const) {
      const range = this.#form.querySelector<HTMLInputElement>(`[name="${name}"]`);
      if (!range) continue;
      range.value = String(patch[name] + 1);
      range.setAttribute('aria-valuetext', reading);
    }
    const output = this.#form.querySelector('output');
    if (output) output.value = reading;
  }
}

customElements.define('comparison-viewer', ComparisonViewer);
