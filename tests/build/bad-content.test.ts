import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyContent, spoil, type Spoiling } from '../unit/lib/checks/spoiled-content.ts';
import { astroBuild, builds } from './astro-build.ts';

const finding = 'findings/slower.mdx';

/** What a build says of small content that is spoiled; all that can be wrong has tests of its own. */
async function errorsOf(spoilings: readonly Spoiling[]): Promise<string> {
  const folder = join(builds, 'bad-content');
  const contentDir = join(folder, 'content');
  rmSync(folder, { recursive: true, force: true });
  copyContent('small', contentDir);
  for (const spoiling of spoilings) spoil(contentDir, spoiling);
  const { isBuilt, errors } = await astroBuild('bad-content', { contentDir });
  expect(isBuilt).toBe(false);
  return errors;
}

test('the build stops before it makes a page, and tells all faults of all files', async () => {
  const errors = await errorsOf([
    { file: finding, from: /$/, to: 'It is <Value of="baskets/medium/slow/found" />.\n' },
    { file: 'pages/index.mdx', from: /$/, to: '\nFor n <10.\n' },
    { file: 'charts/baskets.json', from: '"measure": "', to: '"measure": "un' },
  ]);
  expect(errors).toContain('The content has 3 faults:');
  for (const said of [`${finding}:13:7: <Value>: No level "medium"`, 'pages/index.mdx:', 'charts/baskets.json:'])
    expect(errors.split(said)).toHaveLength(2);
  // Nor of code that the author did not write.
  expect(errors).not.toMatch(
    /unhandled|hook|astro sync|content\.config|stack trace|node_modules|\bat .*\.[mc]?[jt]s:\d/i,
  );
});

test('the build says nothing of its own code where a file is no JSON, and names the file', async () => {
  const errors = await errorsOf([{ file: 'site.json', from: '"title":', to: '"title"' }]);
  expect(errors).toContain('The content has 1 fault:');
  expect(errors).toMatch(/content\/site\.json:2:\d+: /);
  expect(errors).not.toMatch(
    /unhandled|hook|astro sync|content\.config|stack trace|node_modules|\bat .*\.[mc]?[jt]s:\d/i,
  );
});

test(
  'the build stops at broken links and anchors inside the site, which show in a built page',
  { tags: 'all' },
  async () => {
    const errors = await errorsOf([
      { file: finding, from: /$/, to: 'See [it](/none.csv) and [this](/charts/#no-such-place).\n' },
    ]);
    expect(errors).toContain('findings/slower/index.html');
    expect(errors).toContain('"/none.csv" leads to no file; expected none.csv');
    expect(errors).toContain('leads to no anchor "no-such-place" on charts/index.html');
  },
);
