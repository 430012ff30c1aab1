import type { LiveAnswer, LiveReply, LiveRequest } from './live-worker.ts';

/** A request without its number. */
export type LiveWish = Omit<LiveRequest, 'id'>;

interface Listeners {
  onAnswer: (answer: LiveAnswer, wish: LiveWish, isLatest: boolean) => void;
  onFault: (message: string) => void;
}

/**
 * The miniature in its worker. It computes one wish at a time and then the newest; wishes between are dropped. A worker
 * that dies is replaced at the next wish.
 */
export class LiveModel {
  readonly #start: () => Worker;
  readonly #listeners: Listeners;
  #worker: Worker | undefined;
  #wanted: LiveRequest | undefined;
  #sent: LiveRequest | undefined;

  constructor(start: () => Worker, listeners: Listeners) {
    this.#start = start;
    this.#listeners = listeners;
  }

  ask(wish: LiveWish): void {
    this.#wanted = { ...wish, id: (this.#wanted?.id ?? 0) + 1 };
    if (!this.#sent) this.#send();
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#sent = undefined;
  }

  #send(): void {
    this.#worker ??= this.#started();
    this.#sent = this.#wanted;
    this.#worker.postMessage(this.#sent);
  }

  #started(): Worker {
    const worker = this.#start();
    worker.addEventListener('message', ({ data }: MessageEvent<LiveReply>) => {
      if (worker === this.#worker) this.#receive(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      this.stop();
      this.#listeners.onFault('The miniature has stopped. The next touch starts it again.');
    });
    return worker;
  }

  #receive(reply: LiveReply): void {
    const [sent, wanted] = [this.#sent, this.#wanted];
    if (!sent || !wanted || reply.id !== sent.id) return;
    this.#sent = undefined;
    const isLatest = sent.id === wanted.id;
    if (!isLatest) this.#send();
    if ('explanation' in reply) this.#listeners.onAnswer(reply, sent, isLatest);
    else if (isLatest) this.#listeners.onFault(reply.error);
  }
}
