import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FigureSource } from '../src/schemas/figure-lock.ts';
import { download, type DownloadSettings } from './download.ts';
import { requireSameBytes } from './verify.ts';
import { writeWhole, type Write } from '../src/lib/base/write-whole.ts';

/**
 * The bytes of a figure, verified: from `folder` where an earlier run kept them, else downloaded and kept there.
 * With `from`, from that folder instead, and kept too. Throws with the reason, or a `WriteFault`.
 */
export async function bringFigure(
  source: FigureSource,
  folder: string,
  from: string | undefined,
  settings: DownloadSettings,
  write?: Write,
): Promise<Buffer> {
  const file = join(folder, `${source.sha256}${extname(source.file)}`);
  const kept = await verified(file, source).catch(() => undefined);
  if (from === undefined) return kept ?? (await download(source, file, settings));
  const given = await verified(join(from, source.file), source);
  if (!kept) await writeWhole(file, given, write);
  return given;
}

async function verified(file: string, source: FigureSource): Promise<Buffer> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new Error(error.code === 'ENOENT' ? `${file} is missing` : error.message, { cause: error });
  });
  requireSameBytes(bytes, source);
  return bytes;
}
