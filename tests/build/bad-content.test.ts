import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'vitest';
import { copyContent, spoil } from '../unit/lib/checks/spoiled-content.ts';
import { astroBuild, builds } from './astro-build.ts';
import { badProse } from './bad-prose.ts';

const folder = join(builds, 'bad-content');
const contentDir = join(folder, 'content');

test.for(badProse)('the build stops at $name', async (bad, { expect }) => {
  rmSync(folder, { recursive: true, force: true });
  copyContent('small', contentDir);
  spoil(contentDir, bad);
  const { isBuilt, errors } = await astroBuild('bad-content', { contentDir });
  expect(isBuilt).toBe(false);
  for (const said of bad.says) expect(errors).toContain(said);
});
