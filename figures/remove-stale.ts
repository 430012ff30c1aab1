import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from '../src/lib/base/write-whole.ts';

/** What `panelFiles` names: id, hash, and strip or panel. */
const PICTURE = /^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{12}-(strip-\d+|[a-z]+)\.(avif|webp)/;
/** Nothing takes so long to write: what is older was left by a run that was killed. */
const WRITING_MS = 3_600_000;

/**
 * Removes pictures of examples that are gone or were changed, and what killed runs left half written; gives the names.
 * Files with other names are not touched.
 */
export async function removeStale(folder: string, wanted: ReadonlySet<string>): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const end = PICTURE.exec(name)?.[0].length;
    if (end === undefined || wanted.has(name)) continue;
    const isStale = end === name.length || (name.endsWith(UNFINISHED) && (await isOld(join(folder, name))));
    if (!isStale) continue;
    await rm(join(folder, name), { force: true });
    removed.push(name);
  }
  return removed;
}

async function isOld(file: string): Promise<boolean> {
  return Date.now() - (await stat(file)).mtimeMs > WRITING_MS;
}
