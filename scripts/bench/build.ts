import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** All that is measured happens below this folder. */
export const FOLDER = 'test-results/bench';

export interface BuildCost {
  seconds: number;
  /** Most memory that the build held, in MB. */
  megabytes: number;
}

/** Lets a process say at its end how much memory it held at most. */
const TELL_MEMORY =
  "data:text/javascript,process.on('exit',()=>console.error('held',process.resourceUsage().maxRSS,'kB'))";

/** Builds a project with a content folder into `<name>/dist` and measures the build. Throws with what the build said if it fails. */
export function build(name: string, content: string, project = '.'): BuildCost {
  const env = {
    ...process.env,
    CONTENT_DIR: resolve(project, content),
    OUT_DIR: resolve(distOf(name)),
    CACHE_DIR: resolve(FOLDER, name, 'cache'),
    FIGURES_DIR: resolve(FOLDER, 'figures'),
  };
  const astro = resolve('node_modules', 'astro', 'bin', 'astro.mjs');
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--import', TELL_MEMORY, astro, 'build', '--silent'], {
    cwd: project,
    env,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`The build failed:\n${stderr}`);
  const held = /held (\d+) kB/.exec(stderr)?.[1];
  return { seconds, megabytes: Number(held) / 1024 };
}

export function distOf(name: string): string {
  return join(FOLDER, name, 'dist');
}
