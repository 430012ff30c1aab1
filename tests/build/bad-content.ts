import { rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copyContent, spoil, type Spoiling } from '../unit/lib/checks/spoiled-content.ts';
import { astroBuild, builds, root, type BuildOutcome } from './astro-build.ts';

/** Builds a project with a copy of the content in which one text is replaced. */
export function buildChangedContent(spoiling: Spoiling, project = root): Promise<BuildOutcome> {
  const name = join('bad-content', basename(project));
  const folder = join(builds, name);
  const contentDir = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  copyContent(spoiling.content ?? 'site', contentDir);
  spoil(contentDir, spoiling);
  return astroBuild(name, { contentDir, project });
}
