import { existsSync, rmSync } from 'node:fs';
import { astroBuild, builds } from './astro-build.ts';

/** The two sites that the tests read: at the root of a host, and under a path. */
export const SITES = { root: '/', pivot: '/pivot/' } as const;

async function build(): Promise<void> {
  if (process.env['REUSE_BUILDS'] && existsSync(builds)) return;
  rmSync(builds, { recursive: true, force: true });
  // One at a time: builds share the folder .astro/.
  for (const [name, basePath] of Object.entries(SITES)) {
    const { isBuilt, output } = await astroBuild(name, { basePath });
    if (!isBuilt) throw new Error(`The site does not build:\n${output}`);
  }
}

// Vitest loads this file once a project, all in one process.
const shared = globalThis as { sitesBuilt?: Promise<void> };

/** Builds both sites once a run. */
export default function buildSites(): Promise<void> {
  return (shared.sitesBuilt ??= build());
}
