import { cpSync, rmSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build reads of the project besides its content. */
const READ = ['astro.config.mjs', 'figures', 'lab', 'package.json', 'public', 'src', 'tsconfig.json'];

/** A copy of the project without its content, to build in beside others: builds in one folder share its `.astro/`. */
export function copyProject(name: string): string {
  const copy = join(root, 'test-results', 'projects', name);
  rmSync(copy, { recursive: true, force: true });
  for (const path of READ) cpSync(join(root, path), join(copy, path), { recursive: true });
  symlinkSync(relative(copy, join(root, 'node_modules')), join(copy, 'node_modules'), 'junction');
  return copy;
}
