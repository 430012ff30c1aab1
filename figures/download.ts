import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FigureSource } from '../src/schemas/figure-lock.ts';
import { fetchPart, type FetchSettings } from './fetch-part.ts';
import { retry, type Patience } from '../src/lib/base/retry.ts';
import { requireSameBytes, WrongFile } from './verify.ts';
import { UNFINISHED, WriteFault } from '../src/lib/base/write-whole.ts';

export type DownloadSettings = FetchSettings & Patience;

/**
 * Downloads a figure into `file` and gives its bytes. The file is there only if it is the figure of the lock file; until
 * then what came lies beside it in `<sha256>.part`, where a later try or run goes on.
 * Throws a `WriteFault`, or an error with the reason.
 */
export async function download(source: FigureSource, file: string, settings: DownloadSettings): Promise<Buffer> {
  const part = join(dirname(file), `${source.sha256}${UNFINISHED}`);
  try {
    await mkdir(dirname(file), { recursive: true }).catch((error) => {
      throw new WriteFault(dirname(file), error);
    });
    await retry(settings, () => fetchPart(source, part, settings));
    const bytes = await readFile(part);
    requireSameBytes(bytes, source);
    await rename(part, file);
    return bytes;
  } catch (error) {
    if (error instanceof WrongFile) await rm(part, { force: true });
    throw error;
  }
}
