import { glob, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';

/** What a build has written: paths are relative to `dist/`, with `/`. */
export interface BuiltSite {
  base: string;
  files: ReadonlySet<string>;
  pages: ReadonlyMap<string, string>;
}

/** Names of all files in the folder of a built site, and its pages. */
export async function readSite(folder: string, base: string): Promise<BuiltSite> {
  const files = new Set<string>();
  const pages = new Map<string, string>();
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}${sep}${entry.name}`;
    const name = relative(folder, path).split(sep).join('/');
    files.add(name);
    if (name.endsWith('.html')) pages.set(name, await readFile(path, 'utf8'));
  }
  return { base, files, pages };
}
