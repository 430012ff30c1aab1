import { open, stat } from 'node:fs/promises';
import type { FigureSource } from '../src/schemas/figure-lock.ts';
import { request } from './request.ts';
import { PassingFault, retryAfterMs } from '../src/lib/base/retry.ts';
import { StallWatch } from '../src/lib/base/stall-watch.ts';
import { HOW_TO_UPDATE, looksLikeHtml, WrongFile } from './verify.ts';
import { WriteFault } from '../src/lib/base/write-whole.ts';

export interface FetchSettings {
  /** Names this project to the server. */
  userAgent: string;
  /** How long a server may send nothing, in milliseconds. */
  timeoutMs: number;
  /** A host that may be asked without TLS, for tests. */
  plainHost?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Called with the number of bytes that are there. */
  onBytes?: (received: number) => void;
}

/**
 * Brings what is missing in the file `part`, once. Throws a `PassingFault` where another try may help, a `WrongFile`
 * where what comes is not the figure, a `WriteFault`, or an error with the answer of the server.
 */
export async function fetchPart(source: FigureSource, part: string, settings: FetchSettings): Promise<void> {
  const held = await stat(part).then(
    ({ size }) => size,
    () => 0,
  );
  if (held === source.bytes) return;
  const watch = new StallWatch(new URL(source.url).host, settings.timeoutMs, settings.signal);
  try {
    const { response, from } = await ask(source, held < source.bytes ? held : 0, settings, watch);
    await save(response, from, source, part, settings, watch);
  } finally {
    watch.stop();
  }
}

/** The answer to a request for the bytes after `from`, or for all where the server does not continue there. */
async function ask(
  source: FigureSource,
  from: number,
  settings: FetchSettings,
  watch: StallWatch,
): Promise<{ response: Response; from: number }> {
  const headers = {
    'user-agent': settings.userAgent,
    // Positions count the bytes of the file, not those of a compressed answer.
    'accept-encoding': 'identity',
    ...(from && { range: `bytes=${from}-` }),
  };
  const response = await request(source.url, headers, watch, settings.plainHost);
  const isContinued = response.status === 206 && startsAt(response.headers.get('content-range'), from, source.bytes);
  if (from && !isContinued && [206, 416].includes(response.status)) {
    await response.body?.cancel();
    return await ask(source, 0, settings, watch);
  }
  if (response.status !== 200 && !(from && isContinued)) {
    await response.body?.cancel();
    throw refusal(response, source.url);
  }
  return { response, from: isContinued ? from : 0 };
}

function startsAt(contentRange: string | null, from: number, bytes: number): boolean {
  const [, first, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(contentRange ?? '') ?? [];
  return Number(first) === from && (total === '*' || Number(total) === bytes);
}

function refusal({ status, headers }: Response, url: string): Error {
  const message = `${url} answered with status ${status}`;
  if (status < 500 && status !== 429) return new Error(message);
  const waitMs = retryAfterMs(headers.get('retry-after'));
  return new PassingFault(waitMs ? `${message} and asks to wait ${Math.ceil(waitMs / 1000)} s` : message, { waitMs });
}

async function save(
  response: Response,
  from: number,
  { url, bytes }: FigureSource,
  part: string,
  { onBytes }: FetchSettings,
  watch: StallWatch,
): Promise<void> {
  const html = new WrongFile(`${url} answered with an HTML page, not a picture`);
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    await response.body?.cancel();
    throw html;
  }
  const fault = (error: unknown) => {
    throw new WriteFault(part, error);
  };
  const file = await open(part, from ? 'a' : 'w').catch(fault);
  try {
    let received = from;
    for await (const chunk of chunksOf(response, watch)) {
      if (received === 0 && looksLikeHtml(chunk)) throw html;
      received += chunk.length;
      if (received > bytes)
        throw new WrongFile(`${url} sends more than the ${bytes} bytes of the lock file. ${HOW_TO_UPDATE}`);
      await file.appendFile(chunk).catch(fault);
      onBytes?.(received);
    }
  } finally {
    await file.close();
  }
}

async function* chunksOf({ body }: Response, watch: StallWatch): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  try {
    for (;;) {
      const read = await reader?.read().catch((error) => {
        throw watch.explain(error);
      });
      watch.heard();
      if (!read || read.done) return;
      yield read.value;
    }
  } finally {
    // Also where the rest is not wanted, so that the connection ends.
    await reader?.cancel().catch(() => undefined);
  }
}
