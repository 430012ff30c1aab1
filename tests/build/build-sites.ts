import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { astroBuild, builds } from './astro-build.ts';
import { setAwkwardTitle } from './awkward-title.ts';
import { contentWithFigure } from './made-figure.ts';

/**
 * The two sites that the tests read: at the root of a host, without any figure of the paper, and under a path, with
 * pictures cut from a figure that the tests make and a title that holds markup.
 */
export const SITES = { root: '/', pivot: '/pivot/' } as const;

async function build(): Promise<void> {
  if (process.env['REUSE_BUILDS'] && existsSync(builds)) return;
  rmSync(builds, { recursive: true, force: true });
  const pictured = await contentWithFigure(join(builds, 'pivot-content'), join(builds, 'pivot-figures'));
  setAwkwardTitle(pictured.contentDir);
  // One at a time: builds share the folder .astro/.
  for (const [name, basePath] of Object.entries(SITES)) {
    const { isBuilt, output } = await astroBuild(name, { basePath, ...(name === 'pivot' && pictured) });
    if (!isBuilt) throw new Error(`The site does not build:\n${output}`);
  }
}

// Vitest loads this file once a project, all in one process.
const shared = globalThis as { sitesBuilt?: Promise<void> };

/** Builds both sites once a run. */
export default function buildSites(): Promise<void> {
  return (shared.sitesBuilt ??= build());
}
