import { test } from 'vitest';
import { buildChangedContent } from './bad-content.ts';
import { badProse } from './bad-prose.ts';
import { copyProject } from './project-copy.ts';

/** Two builds at a time, each in a project of its own. */
const free = ['first', 'second'].map(copyProject);

test.concurrent.for(badProse)('the build stops at $name', { timeout: 300_000 }, async (bad, { expect }) => {
  const project = free.pop();
  if (!project) throw new Error('More tests run at a time than there are copies of the project.');
  try {
    const { isBuilt, errors } = await buildChangedContent(bad, project);
    expect(isBuilt).toBe(false);
    for (const said of bad.says) expect(errors).toContain(said);
  } finally {
    free.push(project);
  }
});
