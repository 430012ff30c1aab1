import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { astroBuild, builds } from './astro-build.ts';
import { hostileContent } from './hostile-content.ts';
import { tables } from '../unit/content-files.ts';
import { contentWithFigure } from './made-figure.ts';
import { addAwkwardPage, addTablesPage } from './test-pages.ts';

/**
 * The two sites that the tests read: at the root of a host, without any figure of the paper, and under a path, with
 * pictures cut from a figure that the tests make, a title that holds markup, wide formulas, media of all kinds, and every
 * table.
 */
export const SITES = { root: '/', pivot: '/pivot/' } as const;

/** A third site, whose content holds hostile texts. */
export const HOSTILE_SITE = { name: 'hostile', base: '/hostile/' } as const;

async function build(): Promise<void> {
  if (process.env['REUSE_BUILDS'] && existsSync(builds)) return;
  rmSync(builds, { recursive: true, force: true });
  const pictured = await contentWithFigure(join(builds, 'pivot-content'), join(builds, 'pivot-figures'));
  await addAwkwardPage(pictured.contentDir);
  if (tables.size) addTablesPage(pictured.contentDir);
  const { name, base } = HOSTILE_SITE;
  const hostile = await hostileContent(join(builds, 'hostile-content'));
  // The first draws the charts of all of them, while `npm test` has other tools on the other core.
  const outcomes = [await astroBuild('root', { basePath: SITES.root })];
  outcomes.push(
    ...(await Promise.all([
      astroBuild('pivot', { basePath: SITES.pivot, ...pictured, picturesOf: 'root' }),
      astroBuild(name, { basePath: base, contentDir: hostile, picturesOf: 'root' }),
    ])),
  );
  for (const { isBuilt, output } of outcomes) if (!isBuilt) throw new Error(`The site does not build:\n${output}`);
}

// Vitest loads this file once a project, all in one process.
const shared = globalThis as { sitesBuilt?: Promise<void> };

/** Builds the sites once a run. */
export default function buildSites(): Promise<void> {
  return (shared.sitesBuilt ??= build());
}
