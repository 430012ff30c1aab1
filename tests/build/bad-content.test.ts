import { expect, test } from 'vitest';
import { buildBadContent } from './bad-content.ts';
import { badFigures } from './bad-figures.ts';
import { badLab } from './bad-lab.ts';
import { badPages } from './bad-pages.ts';
import { badResults } from './bad-results.ts';

// One after the other: builds share the folder .astro/.
test.for([...badResults, ...badPages, ...badLab, ...badFigures])('the build stops at $name', async (bad) => {
  const { isBuilt, errors } = await buildBadContent(bad);
  expect(isBuilt).toBe(false);
  for (const said of bad.says) expect(errors).toContain(said);
});
