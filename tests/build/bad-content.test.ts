import { expect, test } from 'vitest';
import { buildChangedContent } from './bad-content.ts';
import { badFigures } from './bad-figures.ts';
import { badLab } from './bad-lab.ts';
import { badPages } from './bad-pages.ts';
import { badResults } from './bad-results.ts';
import { badTables } from './bad-tables.ts';

// One after the other: builds share the folder .astro/.
test.for([...badResults, ...badPages, ...badTables, ...badLab, ...badFigures])(
  'the build stops at $name',
  async (bad) => {
    const { isBuilt, errors } = await buildChangedContent(bad);
    expect(isBuilt).toBe(false);
    for (const said of bad.says) expect(errors).toContain(said);
  },
);
