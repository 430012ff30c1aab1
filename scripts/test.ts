import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/** Where Vitest leaves its counts. */
const REPORT = 'test-results/vitest.json';

/** Functions alone, but for the training that takes longer than all others together. */
const QUICK = ['--project', 'unit', '--exclude', 'tests/unit/lab/committed.test.ts'];

/** Those that need no browser but Chromium; `npm run test:engines` runs the others. */
const FULL = ['unit', 'build', 'browser'].flatMap((name) => ['--project', name]);

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

function vitest(projects: readonly string[]): Counts {
  rmSync(REPORT, { force: true });
  const isGreen = run(
    'vitest',
    'run',
    ...projects,
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

/** Files that are not as the last commit has them, each after the sign of git; none outside of a checkout. */
function changedFiles(): string[] {
  if (!existsSync('.git')) return [];
  const { stdout } = spawnSync('git', ['status', '--porcelain', '--untracked-files=all'], { encoding: 'utf8' });
  return stdout.split('\n');
}

/** `npm run check` is quick, `npm test` runs all kinds of tests, `npm run test:all` all tests of these kinds. */
const isQuick = process.argv.includes('--quick');
mkdirSync('test-results', { recursive: true });
if (!isQuick) process.env['CHROMIUM_PATH'] = findChromium();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// Every page and not one of each kind, and what takes minutes and seldom fails.
if (process.argv.includes('--all')) process.env['TEST_ALL'] = '1';
// Cheapest first; all of them run, so that one run names every fault.
const changedBefore = new Set(changedFiles());
const counts = [
  check('oxlint'),
  check('prettier', '--check', '.'),
  check('astro', 'check'),
  vitest(isQuick ? QUICK : FULL),
];
const changedSince = changedFiles().filter((file) => !changedBefore.has(file));
counts.push({ passed: changedSince.length ? 0 : 1, failed: changedSince.length ? 1 : 0 });
if (changedSince.length) console.log(`\nFiles that the run left changed:\n${changedSince.join('\n')}`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
