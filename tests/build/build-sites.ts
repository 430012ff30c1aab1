import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { astroBuild, builds } from './astro-build.ts';
import { hostileContent } from './hostile-content.ts';
import { tables } from '../unit/content-files.ts';
import { contentWithFigure } from './made-figure.ts';
import { richContent } from './rich-paper.ts';
import { addAwkwardPage, addTablesPage } from './test-pages.ts';

/**
 * The two sites that the tests read: at the root of a host, without any figure of the paper, and under a path, with
 * pictures cut from a figure that the tests make, a title that holds markup, wide formulas, media of all kinds, and every
 * table.
 */
export const SITES = { root: '/', pivot: '/pivot/' } as const;

/** A third site, whose content holds hostile texts. */
export const HOSTILE_SITE = { name: 'hostile', base: '/hostile/' } as const;

/** A fourth site, of a paper with all that a page may hold. */
export const RICH_SITE = { name: 'rich', base: '/rich/' } as const;

async function build(): Promise<void> {
  if (process.env['REUSE_BUILDS'] && existsSync(builds)) return;
  rmSync(builds, { recursive: true, force: true });
  const pictured = await contentWithFigure(join(builds, 'pivot-content'), join(builds, 'pivot-figures'));
  await addAwkwardPage(pictured.contentDir);
  if (tables.size) addTablesPage(pictured.contentDir);
  const hostile = await hostileContent(join(builds, 'hostile-content'));
  const rich = await richContent(join(builds, 'rich-content'));
  // The first draws the charts of all of them, while `npm test` has other tools on the other core.
  const outcomes = [await astroBuild('root', { basePath: SITES.root })];
  outcomes.push(
    ...(
      await Promise.all([
        astroBuild('pivot', { basePath: SITES.pivot, ...pictured, picturesOf: 'root' }),
        // The fourth first: most charts of the third are the same.
        astroBuild(RICH_SITE.name, { basePath: RICH_SITE.base, contentDir: rich }).then(async (outcome) => [
          outcome,
          await astroBuild(HOSTILE_SITE.name, {
            basePath: HOSTILE_SITE.base,
            contentDir: hostile,
            picturesOf: RICH_SITE.name,
          }),
        ]),
      ])
    ).flat(),
  );
  for (const { isBuilt, errors, output } of outcomes)
    if (!isBuilt || errors || output.includes('[WARN]'))
      throw new Error(`The site does not build without an error or a warning:\n${output}`);
}

// Vitest loads this file once a project, all in one process.
const shared = globalThis as { sitesBuilt?: Promise<void> };

/** Builds the sites once a run. */
export default function buildSites(): Promise<void> {
  return (shared.sitesBuilt ??= build());
}
