import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/** Where Vitest leaves its counts. */
const REPORT = 'test-results/vitest.json';

/** Those that need no browser but Chromium; `npm run test:engines` runs the others. */
const PROJECTS = ['unit', 'build', 'browser'].flatMap((name) => ['--project', name]);

interface Counts {
  passed: number;
  failed: number;
}

function run(command: string, ...args: string[]): boolean {
  console.log(`\n> ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

/** A tool that passes or fails as a whole counts as one test. */
function check(command: string, ...args: string[]): Counts {
  return run(command, ...args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** What Vitest's report says that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

function vitest(): Counts {
  rmSync(REPORT, { force: true });
  const isGreen = run(
    'vitest',
    'run',
    ...PROJECTS,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
  );
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as Report;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    // Their names say why.
    for (const { status, fullName } of tests) if (status === 'skipped') console.log(`Skipped: ${fullName}`);
    // A file that cannot be loaded fails the run without a failed test.
    return { passed: numPassedTests, failed: Math.max(numFailedTests, isGreen ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync('test-results', { recursive: true });
process.env['CHROMIUM_PATH'] = findChromium();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Every page and not one of each kind, and what takes minutes and seldom fails.
if (process.argv.includes('--all')) process.env['TEST_ALL'] = '1';
// Cheapest first; all of them run, so that one run names every fault.
const counts = [check('prettier', '--check', '.'), check('oxlint'), check('astro', 'check'), vitest()];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
