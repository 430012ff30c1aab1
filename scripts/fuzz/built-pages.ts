import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Said } from './look-worker.ts';

/** Longest time that a build of a small content may take: thirty times what it does take alone. */
const LIMIT = 180_000;

/** What a whole build says of a content folder: some faults show in pages alone. */
export async function sayBuilt(folder: string): Promise<Said | 'hang'> {
  const beside = resolve(folder, '..');
  const env = {
    ...process.env,
    CONTENT_DIR: folder,
    OUT_DIR: join(beside, 'dist'),
    CACHE_DIR: join(beside, 'cache'),
    FIGURES_DIR: join(beside, 'figures'),
    NO_COLOR: '1',
  };
  const astro = resolve('node_modules', 'astro', 'bin', 'astro.mjs');
  try {
    await promisify(execFile)(process.execPath, [astro, 'build', '--silent'], { env, timeout: LIMIT });
    return { lines: [] };
  } catch (error) {
    if (!(error instanceof Error) || !('stderr' in error)) throw error;
    if ('killed' in error && error.killed) return 'hang';
    // The first lines say what is wrong; below them stand hints and the way through the program.
    const lines = String(error.stderr)
      .split('\n')
      .map((line) => line.replace(/^\[\w+\] /, '').trim());
    const told = lines.filter((line) => /\.(?:mdx|html)\b/.test(line) && !/^(?:at |Location:|Stack trace:)/.test(line));
    return told.length ? { lines: told.slice(0, 1) } : { crash: String(error.stderr) };
  }
}
