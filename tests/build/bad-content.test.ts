import { expect, test, vi } from 'vitest';
import { buildBadContent } from './bad-content.ts';
import { badPages } from './bad-pages.ts';
import { badResults } from './bad-results.ts';

// Two builds at once are as many as two cores carry.
vi.setConfig({ maxConcurrency: 2 });

test.concurrent.for([...badResults, ...badPages])('$kind stops the build', async (bad, { expect: check }) => {
  const { isBuilt, output } = await buildBadContent(bad);
  check(isBuilt, 'the site is built as if nothing were wrong').toBe(false);
  check(output).toContain(bad.page ?? bad.file);
  for (const said of bad.says) check(output).toMatch(said);
});

test('every kind has a name of its own', () => {
  const kinds = [...badResults, ...badPages].map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});
