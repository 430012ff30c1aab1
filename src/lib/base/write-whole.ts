import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Ends the name of a file that is not whole yet. */
const UNFINISHED = '.part';

/** A file could not be written. The next one could not either, so whoever meets this stops. */
export class WriteFault extends Error {
  constructor(file: string, cause: unknown) {
    const { code, message } = cause as NodeJS.ErrnoException;
    super(`${file} could not be written: ${code === 'ENOSPC' ? 'the disk is full' : message}`, { cause });
  }
}

/** Puts bytes into a new file. Tests pass one that fails. */
export type Write = (file: string, bytes: Uint8Array) => Promise<void>;

/**
 * Writes a file so that it is there whole or not at all, also if this is killed. Throws a `WriteFault`, having removed
 * what was written so far.
 */
export async function writeWhole(file: string, bytes: Uint8Array, write: Write = writeFile): Promise<void> {
  const unfinished = `${file}.${randomUUID()}${UNFINISHED}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await write(unfinished, bytes);
    await rename(unfinished, file);
  } catch (error) {
    // Where its folder could not be made there is nothing to remove, and removing fails too.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new WriteFault(file, error);
  }
}
