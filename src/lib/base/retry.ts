/** More than this is not waited for, even if a server asks for it. */
const LONGEST_WAIT_MS = 30_000;
/** Each pause is so many times as long as the one before. */
const GROWTH = 3;

/** What may be gone in a moment: a lost connection, a time-out, a busy server. */
export class PassingFault extends Error {
  /** How long the server asks to be left alone, in milliseconds. */
  readonly waitMs: number;

  constructor(message: string, { waitMs = 0, cause }: { waitMs?: number; cause?: unknown } = {}) {
    super(message, { cause });
    this.waitMs = waitMs;
  }
}

export interface Patience {
  /** How often it is tried in all. */
  tries: number;
  /** Before the second try, in milliseconds; later pauses are longer. */
  pauseMs: number;
  wait: (ms: number) => Promise<unknown>;
}

/** Does work again after a `PassingFault`; throws the last fault, and any other at once. */
export async function retry<Value>({ tries, pauseMs, wait }: Patience, work: () => Promise<Value>): Promise<Value> {
  for (let left = tries - 1, pause = pauseMs; ; left -= 1, pause *= GROWTH) {
    try {
      return await work();
    } catch (error) {
      const isLast = !(error instanceof PassingFault) || left <= 0 || error.waitMs > LONGEST_WAIT_MS;
      if (isLast) throw error;
      await wait(Math.max(pause, error.waitMs));
    }
  }
}

/** The time in a `Retry-After` header, in milliseconds from now: seconds or a date. 0 for none. */
export function retryAfterMs(header: string | null, now: number = Date.now()): number {
  if (!header) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}
