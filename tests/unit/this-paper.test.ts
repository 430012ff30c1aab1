import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isThisPaper, testFiles } from '../this-paper/this-paper.ts';

// `npm test` prints the names of skipped tests, so that a page of another paper is told what was left out.
test.runIf(isThisPaper())(
  'tests/this-paper runs where content/ is of its paper, and not where it is of another',
  () => {
    for (const project of ['unit', 'build', 'browser', 'engines'])
      expect(globSync(testFiles(project)).length).toBeGreaterThan(globSync(`tests/${project}/**/*.test.ts`).length);
  },
);
