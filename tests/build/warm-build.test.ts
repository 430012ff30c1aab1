/** @module-tag all */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { copyContent, spoil, type BadContent } from '../unit/lib/checks/spoiled-content.ts';
import { astroBuild, builds } from './astro-build.ts';

/** Changes of one file that make another one wrong, which itself stays as it was built before. */
const CHANGES: BadContent[] = [
  {
    name: 'a measure with another maximum',
    file: 'measures.json',
    from: '"unit": "%",',
    to: '"unit": null, "maximum": 1000,',
    says: ['results/baskets.json', 'values.harvest', 'the values give'],
  },
  {
    name: 'a value that turns a claim around',
    file: 'results/baskets.json',
    from: '"found": 64',
    to: '"found": 44',
    says: ['claims/slower.json', 'says "holds", its numbers say'],
  },
  {
    name: 'a finding with another number',
    file: 'findings/slower.mdx',
    from: 'number: 1',
    to: 'number: 2',
    says: ['findings/slower.mdx:4:1: number: 2 is more than there are findings'],
  },
];

const folder = join(builds, 'warm');
const contentDir = join(folder, 'content');
const build = () => astroBuild('warm', { contentDir });

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  copyContent('small', contentDir);
  const { isBuilt, output } = await build();
  if (!isBuilt) throw new Error(`The content that is to be changed does not build:\n${output}`);
}, 300_000);

test.each(CHANGES)('after a good build, a build stops at $name', async (bad) => {
  onTestFinished(spoil(contentDir, bad));
  const { isBuilt, errors } = await build();
  expect(isBuilt).toBe(false);
  for (const said of bad.says) expect(errors).toContain(said);
});

test('after builds that stopped, the content builds once it is mended', async () => {
  expect(await build()).toMatchObject({ isBuilt: true, errors: '' });
});
