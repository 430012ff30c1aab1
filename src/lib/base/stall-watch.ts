import { PassingFault } from './retry.ts';

/** Aborts its signal with a `PassingFault` once nothing came from a host for some time. */
export class StallWatch {
  /** For `fetch`: aborted by the watch or from outside. */
  readonly signal: AbortSignal;
  readonly #controller = new AbortController();
  readonly #host: string;
  readonly #timeoutMs: number;
  readonly #outer: AbortSignal | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(host: string, timeoutMs: number, outer?: AbortSignal) {
    this.#host = host;
    this.#timeoutMs = timeoutMs;
    this.#outer = outer;
    this.signal = outer ? AbortSignal.any([this.#controller.signal, outer]) : this.#controller.signal;
    this.heard();
  }

  /** Something came: the time begins anew. */
  heard(): void {
    clearTimeout(this.#timer);
    const message = `${this.#host} sent nothing for ${this.#timeoutMs / 1000} s`;
    this.#timer = setTimeout(() => this.#controller.abort(new PassingFault(message)), this.#timeoutMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** What an error of `fetch` means: stopped from outside, a time-out, no connection, or a broken one. */
  explain(error: unknown): unknown {
    if (this.#outer?.aborted) return this.#outer.reason;
    if (this.#controller.signal.aborted) return this.#controller.signal.reason;
    const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
    if (NO_CONNECTION.has(cause?.code ?? '')) return new PassingFault(`no connection to ${this.#host}`, { cause });
    const reason = cause?.message ?? (error as Error).message;
    return new PassingFault(`the connection to ${this.#host} broke: ${reason}`, { cause: error });
  }
}

/** What the system says where a name has no address or nobody answers at it. */
const NO_CONNECTION = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
