import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
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

/** A third site, of a paper with all that a page may hold. */
export const RICH_SITE = { name: 'rich', base: '/rich/' } as const;

/** A fourth site, which is the third with hostile texts: built where no tests are left out. */
export const HOSTILE_SITE = { name: 'hostile', base: '/hostile/' } as const;

async function build(isAll: boolean): Promise<void> {
  const last = join(builds, isAll ? HOSTILE_SITE.name : RICH_SITE.name);
  if (process.env['REUSE_BUILDS'] && existsSync(last)) return;
  rmSync(builds, { recursive: true, force: true });
  const pictured = await contentWithFigure(join(builds, 'pivot-content'), join(builds, 'pivot-figures'));
  await addAwkwardPage(pictured.contentDir);
  if (tables.size) addTablesPage(pictured.contentDir);
  const rich = await richContent(join(builds, 'rich-content'));
  const others = async () => {
    const outcomes = [await astroBuild(RICH_SITE.name, { basePath: RICH_SITE.base, contentDir: rich })];
    if (!isAll) return outcomes;
    const contentDir = await hostileContent(join(builds, 'hostile-content'));
    const options = { basePath: HOSTILE_SITE.base, contentDir, picturesOf: RICH_SITE.name };
    return [...outcomes, await astroBuild(HOSTILE_SITE.name, options)];
  };
  // The first draws the charts of the second too, while `npm test` has other tools on the other core.
  const outcomes = [await astroBuild('root', { basePath: SITES.root })];
  const pivot = astroBuild('pivot', { basePath: SITES.pivot, ...pictured, picturesOf: 'root' });
  outcomes.push(...(await Promise.all([pivot, others()])).flat());
  for (const { isBuilt, errors, output } of outcomes)
    if (!isBuilt || errors || output.includes('[WARN]'))
      throw new Error(`The site does not build without an error or a warning:\n${output}`);
}

// Vitest loads this file once a project, all in one process.
const shared = globalThis as { sitesBuilt?: Promise<void> };

/** Builds the sites once a run. */
export default function buildSites({ vitest }: TestProject): Promise<void> {
  return (shared.sitesBuilt ??= build(!vitest.config.tagsFilter?.includes('!all')));
}
