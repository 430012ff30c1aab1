import { savesData } from '../../lib/base/saves-data.ts';
import { sayFault } from '../site/say-fault.ts';
import type { LiveData } from './live-data.ts';

/**
 * `<lab-live>`: lets the miniature run where its maps stand. Its code comes at once and the model at the first touch, or
 * both by a button for readers who save data. Without JavaScript or WebAssembly the maps of the page remain.
 */
class LabLive extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    if (!('WebAssembly' in globalThis) || !('Worker' in globalThis)) this.toggleAttribute('data-unable', true);
    else if (savesData()) this.#offer();
    else void this.#start();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
  }

  get #data(): LiveData {
    return JSON.parse(this.querySelector('script[type="application/json"]')?.textContent ?? '') as LiveData;
  }

  /** A button that loads everything, in place of the controls. */
  #offer(): void {
    if (this.querySelector('.start')) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'control start';
    button.textContent = `Load the model (${this.#data.size})`;
    const press = async () => {
      button.disabled = true;
      const bench = await this.#start();
      button.disabled = false;
      if (!bench) sayFault('The code of the miniature could not be loaded. Is there a network? Try again then.');
      else {
        bench.wake();
        button.remove();
      }
    };
    button.addEventListener('click', () => void press());
    this.querySelector('.controls')?.before(button);
  }

  async #start() {
    const code = await import('./live-bench.ts').catch(() => null);
    if (code && this.isConnected) return new code.LiveBench(this, this.#data, this.#stop.signal);
    if (!code) this.#offer();
    return null;
  }
}

customElements.define('lab-live', LabLive);
