import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/build-sites.ts',
          // A test that builds the site takes seconds, on a busy machine many.
          testTimeout: 300_000,
          // Builds of one project share its folder .astro/, so one runs at a time; copies of it build two at a time.
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/build/build-sites.ts', 'tests/browser/serve-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // One browser at a time on two cores, with two pages where tests say that they may run together.
          fileParallelism: false,
          maxConcurrency: 2,
        },
      },
      {
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          globalSetup: ['tests/build/build-sites.ts', 'tests/browser/serve-site.ts', 'tests/engines/find-engines.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          // Both engines at once, after the other projects, whose browser would take their time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
