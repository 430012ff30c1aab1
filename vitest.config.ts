import { defineConfig } from 'vitest/config';
import { testFiles } from './tests/this-paper/this-paper.ts';

export default defineConfig({
  test: {
    // Three files at a time on two cores: a browser that waits leaves its core to another one.
    maxWorkers: 3,
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
          testTimeout: 60_000,
          hookTimeout: 60_000,
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
