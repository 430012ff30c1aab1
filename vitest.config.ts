import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { testFiles } from './tests/this-paper/this-paper.ts';

/** What takes minutes is begun first: at the end one core would wait for it. */
const LONGEST = ['every-page', 'wishes', 'bad-content', 'warm-build', 'new-paper', 'other-paper'];

/** Longest first, and files of one project one after the other: a thread that goes on with it has read the built sites. */
class InTurn extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const turnOf = ({ moduleId, project }: TestSpecification) => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      if (at >= 0) return at;
      return LONGEST.length + (project.name === 'build' ? 0 : 1);
    };
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => turnOf(a) - turnOf(b));
  }
}

export default defineConfig({
  test: {
    tags: [
      {
        name: 'all',
        description:
          'left to `npm run test:all`: further places, readers, faults and builds of a kind that others show',
      },
    ],
    // As many as the smallest machine has cores: browsers and builds keep them busy, and a third file gained nothing.
    maxWorkers: 2,
    // Files of a thread share what they load, above all the pages of the built sites, which take seconds to read. None
    // replaces a module, and what a test puts in the place of a global is gone before the next one.
    isolate: false,
    unstubGlobals: true,
    unstubEnvs: true,
    sequence: { sequencer: InTurn },
    projects: [
      // A busy machine takes its time, and no test of a function is about that.
      { test: { name: 'unit', include: testFiles('unit'), testTimeout: 60_000 } },
      {
        test: {
          name: 'build',
          include: testFiles('build'),
          globalSetup: 'tests/build/build-sites.ts',
          // A test that builds the site takes seconds, on a busy machine many.
          testTimeout: 300_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: testFiles('browser'),
          globalSetup: ['tests/build/build-sites.ts', 'tests/browser/serve-site.ts'],
          // Of tests that hang; pages of thirty charts take a minute on a busy machine.
          testTimeout: 240_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
        },
      },
      {
        test: {
          name: 'dist',
          include: ['tests/published/**/*.test.ts'],
          globalSetup: 'tests/published/serve-published.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'engines',
          include: testFiles('engines'),
          globalSetup: [
            'tests/build/build-sites.ts',
            'tests/browser/serve-site.ts',
            'tests/this-paper/engines/find-engines.ts',
          ],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // After the other projects, whose browser would take their time.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
