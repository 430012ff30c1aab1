import { numberText } from '../../lib/numbers/format.ts';
import { sayFault } from '../site/say-fault.ts';
import type { LiveData } from './live-data.ts';

/**
 * `<lab-live>`: offers the miniature, and loads it only when asked for. Without JavaScript or WebAssembly the sentence
 * inside it and the examples on the page remain.
 */
class LabLive extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    const data = this.#data();
    if (!data || !('WebAssembly' in globalThis) || !('Worker' in globalThis)) return;
    const start = document.createElement('button');
    start.type = 'button';
    start.className = 'start';
    const size = Math.max(...data.checkpoints.map(({ bytes }) => bytes)) / 1e6;
    start.textContent = `Load the miniature (${numberText({ value: size, digits: 1 })} MB)`;
    start.addEventListener('click', () => void this.#start(start, data), { signal: this.#stop.signal });
    this.querySelector('.without')?.replaceWith(start);
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  #data(): LiveData | null {
    const text = this.querySelector('script[type="application/json"]')?.textContent;
    return text ? (JSON.parse(text) as LiveData) : null;
  }

  async #start(button: HTMLButtonElement, data: LiveData): Promise<void> {
    button.disabled = true;
    const template = this.querySelector('template');
    const code = await import('./live-bench.ts').catch(() => null);
    if (!code) {
      sayFault('The code of the miniature could not be loaded. Is there a network? Try again then.');
      button.disabled = false;
      return;
    }
    if (!template || !this.isConnected) return;
    button.replaceWith(template.content.cloneNode(true));
    const bench = new code.LiveBench(this, data, this.#stop.signal);
    bench.focus();
  }
}

customElements.define('lab-live', LabLive);
