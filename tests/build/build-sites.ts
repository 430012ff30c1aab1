import { existsSync, rmSync } from 'node:fs';
import { astroBuild, builds } from './astro-build.ts';

/** The two sites that the tests read: at the root of a host, and under a path. */
export const SITES = { root: '/', pivot: '/pivot/' } as const;

let isDone = false;

/** Builds both sites once a run. */
export default async function buildSites(): Promise<void> {
  if (isDone) return;
  isDone = true;
  if (process.env['REUSE_BUILDS'] && existsSync(builds)) return;
  rmSync(builds, { recursive: true, force: true });
  const outcomes = await Promise.all(Object.entries(SITES).map(([name, basePath]) => astroBuild(name, { basePath })));
  for (const { isBuilt, output } of outcomes) if (!isBuilt) throw new Error(`The site does not build:\n${output}`);
}
