import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Said } from './look-worker.ts';

/** Longest time that a look at one folder may take: two hundred times what it does take. */
const LIMIT = 30_000;

/** Looks at content folders in a thread, which is ended where it does not come back. */
export class Looker {
  #worker: Worker | undefined;

  /** What is said of a folder; "hang" where nothing is. */
  async look(folder: string): Promise<Said | 'hang'> {
    this.#worker ??= new Worker(new URL('look-worker.ts', import.meta.url));
    this.#worker.postMessage(folder);
    try {
      const [said] = (await once(this.#worker, 'message', { signal: AbortSignal.timeout(LIMIT) })) as [Said];
      return said;
    } catch (error) {
      await this.end();
      if (error instanceof Error && error.name === 'AbortError') return 'hang';
      return { crash: String(error) };
    }
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}
