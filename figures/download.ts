import { askServer, type Patience } from '../src/lib/base/ask-server.ts';
import type { FigureSource } from '../src/schemas/figure-lock.ts';
import { LOCK_FILE, requireSameBytes } from './verify.ts';

/**
 * The bytes of a figure from where its authors publish it, verified. Throws with the reason. `integrity` of `fetch`
 * would check them too, but could not say what came instead.
 */
export async function download(source: FigureSource, patience: Patience): Promise<Buffer> {
  return await askServer(source.url, { redirect: 'manual' }, patience, async (response) => {
    const bytes = await bodyOf(response, source);
    requireSameBytes(bytes, source);
    return bytes;
  });
}

/** The body of an answer, of which no more is taken than the figure has. */
async function bodyOf({ status, headers, body }: Response, { url, bytes }: FigureSource): Promise<Buffer> {
  const location = headers.get('location');
  if (status >= 300 && status < 400 && location !== null) {
    await body?.cancel();
    throw new Error(
      `${url} redirects to ${location}, which is not asked. If the figure is there, put that address into ${LOCK_FILE}`,
    );
  }
  if (status !== 200) {
    await body?.cancel();
    throw new Error(`${url} answered with status ${status}`);
  }
  const chunks: Uint8Array[] = [];
  let received = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    received += chunk.length;
    if (received > bytes) break;
  }
  return Buffer.concat(chunks);
}
