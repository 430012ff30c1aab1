import { execFile } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtCommit } from '../../src/lib/base/commit.ts';
import { copyProject, root } from './project-copy.ts';

export { root };

/** Where the tests build; each build has a folder of its own. */
export const builds = join(root, 'test-results', 'builds');

/** Where the site is pretended to live, so that absolute addresses can be checked. */
export const SITE_URL = 'https://example.org';

export interface BuildOptions {
  /** Where the project stands, a copy of its own if not told: builds in one folder would share its `.astro/`. */
  project?: string;
  basePath?: string;
  /** A build that does not know where the site will live. */
  isHomeless?: boolean;
  /** Folder with another `content/`. */
  contentDir?: string;
  /** The program of another Node than the one that runs the tests. */
  node?: string;
  /** Folder with cut figures; without it the build has none, whatever lies in the working copy. */
  figuresDir?: string;
  /** An earlier build whose charts and previews need not be drawn again where they are the same. */
  picturesOf?: string;
}

export interface BuildOutcome {
  isBuilt: boolean;
  /** All that the build printed, without colors. */
  output: string;
  /** The errors alone; warnings name files that have no fault. */
  errors: string;
  /** Folder of the built site. */
  folder: string;
}

/**
 * A build that has printed its errors may stand still at its end, where Node waits for a thread of V8 that waits for it. By
 * then even a busy machine is done with a build; what it printed tells the rest.
 */
const LONGEST_MS = 200_000;

/** Parts of a build's cache that are named by what they hold. */
const PICTURES = ['charts', 'social'];

/** What Astro is told of a site under test; its cache lies in a folder of its own. */
export function environment(cache: string, options: BuildOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SITE_URL: options.isHomeless ? '' : SITE_URL,
    BASE_PATH: options.basePath ?? '/',
    CACHE_DIR: cache,
    FIGURES_DIR: options.figuresDir ?? join(builds, 'no-figures'),
    CONTENT_DIR: options.contentDir ?? join(root, 'content'),
    // The copy is no checkout; what is built is.
    GITHUB_SHA: builtCommit() ?? '',
    NO_COLOR: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    // Set by Vitest.
    VITEST: '',
    DEV: undefined,
    PROD: undefined,
    MODE: undefined,
  };
}

/** Runs `astro build` in a folder of its own under `test-results/builds/`. */
export function astroBuild(name: string, options: BuildOptions = {}): Promise<BuildOutcome> {
  const folder = join(builds, name);
  for (const part of options.picturesOf ? PICTURES : []) {
    const drawn = join(builds, options.picturesOf!, 'cache', part);
    // A paper may have no chart.
    if (existsSync(drawn)) cpSync(drawn, join(folder, 'cache', part), { recursive: true });
  }
  const env = {
    ...environment(join(folder, 'cache'), options),
    OUT_DIR: join(folder, 'dist'),
    // A build under test is a build like any other.
    NODE_ENV: 'production',
  };
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return new Promise((resolve) => {
    execFile(
      options.node ?? process.execPath,
      [astro, 'build'],
      {
        cwd: options.project ?? copyProject(name),
        env,
        maxBuffer: 64 * 1024 * 1024,
        timeout: LONGEST_MS,
        killSignal: 'SIGKILL',
      },
      (error, stdout, stderr) => {
        resolve({ isBuilt: !error, output: stdout + stderr, errors: stderr, folder: join(folder, 'dist') });
      },
    );
  });
}
