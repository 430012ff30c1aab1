import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Patience } from '../src/lib/base/ask-server.ts';
import { writeWhole, type Write } from '../src/lib/base/write-whole.ts';
import type { FigureSource } from '../src/schemas/figure-lock.ts';
import { download } from './download.ts';
import { requireSameBytes } from './verify.ts';

/**
 * The bytes of a figure, verified: from `folder` where an earlier run kept them, else from the folder `from` or the
 * network, and then kept. Throws with the reason, or a `WriteFault`.
 */
export async function bringFigure(
  source: FigureSource,
  folder: string,
  from: string | undefined,
  patience: Patience,
  write?: Write,
): Promise<Buffer> {
  const file = join(folder, `${source.sha256}${extname(source.file)}`);
  const kept = await readVerified(file, source).catch(() => undefined);
  if (kept) return kept;
  const bytes =
    from === undefined ? await download(source, patience) : await readVerified(join(from, source.file), source);
  await writeWhole(file, bytes, write);
  return bytes;
}

async function readVerified(file: string, source: FigureSource): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `${file} is missing` : error.message, { cause: error });
  });
  requireSameBytes(bytes, source);
  return bytes;
}
