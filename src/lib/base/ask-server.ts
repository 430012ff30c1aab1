/** How long a server is waited for. */
export interface Patience {
  /** How often it is asked in all. */
  tries: number;
  /** How long one try may take until all of the answer is there, in milliseconds. */
  timeoutMs: number;
  /** Waited for between two tries. */
  pause: () => Promise<unknown>;
}

/**
 * Asks a server and reads its answer; again where the connection fails, where the answer is not there in time, and where
 * the server is busy. Throws what `read` throws, or at last with the host and the reason.
 */
export async function askServer<Value>(
  url: string,
  init: RequestInit,
  { tries, timeoutMs, pause }: Patience,
  read: (response: Response) => Promise<Value>,
): Promise<Value> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
      const isBusy = response.status === 429 || response.status >= 500;
      if (!isBusy || left <= 0) return await read(response);
      await response.body?.cancel();
    } catch (error) {
      const fault = connectionFault(error, new URL(url).host, timeoutMs);
      if (!fault) throw error;
      if (left <= 0) throw new Error(fault, { cause: error });
    }
    await pause();
  }
}

/** What an error says of the connection; undefined for an error that `fetch` did not throw. */
function connectionFault(error: unknown, host: string, timeoutMs: number): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError') return `no whole answer from ${host} in ${timeoutMs / 1000} s`;
  if (!(error.cause instanceof Error)) return undefined;
  const { code = '', message }: NodeJS.ErrnoException = error.cause;
  // Codes of the system begin so: the host has no address, or nobody answers there.
  const what = /^E[A-Z]/.test(code) ? 'no connection to' : 'no whole answer from';
  return `${what} ${host}: ${message || code}`;
}
