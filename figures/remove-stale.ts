import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What `panelFiles` names: id, hash, and strip or panel. */
const PICTURE = /^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{12}-(strip-\d+|[a-z0-9]+(-[a-z0-9]+)*)\.(avif|webp)$/;

/** Removes pictures of examples that are gone or were changed. Files with other names are not touched. */
export async function removeStale(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const stale = names.filter((name) => PICTURE.test(name) && !wanted.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { force: true })));
}
