import { spawn, spawnSync, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium, findWholeChromium } from './find-chromium.ts';
import { isThisPaper } from '../tests/this-paper/this-paper.ts';
import { toolPath } from './tool-path.mjs';

/** Tests of functions, on one core: the other one has what runs beside them, and a third process slows all of them. */
const UNIT = ['--project', 'unit', '--maxWorkers', '1'];

/** Tests of built sites that need no browser but Chromium; `npm run test:engines` runs the others. */
const SITES = ['--project', 'build', '--project', 'browser'];

interface Counts {
  passed: number;
  failed: number;
}

/** Runs a tool to its end; gives whether it passed, and what it printed if that is not for the terminal. */
async function run(
  stdio: StdioOptions,
  tool: string,
  ...args: string[]
): Promise<{ isGreen: boolean; output: string }> {
  const child = spawn(process.execPath, [toolPath(tool), ...args], { stdio });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (output += text.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { isGreen: code === 0, output };
}

/** A tool that passes or fails as a whole counts as one test. It prints when it has ended, since others run beside it. */
async function check(command: string, ...args: string[]): Promise<Counts> {
  const { isGreen, output } = await run(['ignore', 'pipe', 'pipe'], command, ...args);
  console.log(`\n> ${[command, ...args].join(' ')}\n${output}`);
  return isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** One after the other: what runs beside them has the other core. */
async function checks(): Promise<Counts[]> {
  // Content of another paper may be written in any style.
  const content = isThisPaper() ? [] : ['!content/**', '!README.md'];
  return [
    await check('oxlint'),
    await check('prettier', '--cache', '--check', '.', ...content),
    // Before the compiler, since it writes the types of the content.
    await check('astro', 'check', '--tsconfig', 'tsconfig.components.json'),
    await check('tsc', '--incremental', '--tsBuildInfoFile', 'node_modules/.cache/tsc.tsbuildinfo'),
  ];
}

/** What Vitest's report says that is read here. */
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { assertionResults: { status: string; fullName: string; tags: string[] }[] }[];
}

/** Runs tests, whose counts and times stay in `test-results/<name>.json`. */
async function vitest(name: string, projects: readonly string[]): Promise<Counts> {
  const report = `test-results/${name}.json`;
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { isGreen } = await run('inherit', 'vitest', 'run', ...projects, ...filter, ...reporters);
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
    const skipped = tests.filter(({ status }) => status === 'skipped');
    const left = isAll ? [] : skipped.filter(({ tags }) => tags.includes(ALL));
    if (left.length) console.log(`Left to npm run test:all: ${left.length} tests`);
    // The names of the others say why.
    for (const test of skipped) if (!left.includes(test)) console.log(`Skipped: ${test.fullName}`);
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

/** `npm run check` is quick, `npm test` runs tests of all kinds, `npm run test:all` all tests. */
const isQuick = process.argv.includes('--quick');
const isAll = process.argv.includes('--all');
/** The tag of tests that only the last of these runs; `vitest.config.ts` says what has it. */
const ALL = 'all';
const filter = isAll ? [] : ['--tags-filter', `!${ALL}`];
mkdirSync('test-results', { recursive: true });
if (!isQuick) {
  process.env['CHROMIUM_PATH'] = findChromium();
  process.env['CHROME_PATH'] = findWholeChromium();
}
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// All of them run, so that one run names every fault.
const changedBefore = new Set(changedFiles());
const functions = () => vitest('functions', UNIT);
const counts = (
  await Promise.all(
    // The sites are built, which half of the time keeps one core, while functions are tested on the other one.
    isQuick
      ? [checks(), functions()]
      : [checks().then(async (done) => [...done, await functions()]), vitest('sites', SITES)],
  )
).flat();
const changedSince = changedFiles().filter((file) => !changedBefore.has(file));
counts.push({ passed: changedSince.length ? 0 : 1, failed: changedSince.length ? 1 : 0 });
if (changedSince.length) console.log(`\nFiles that the run left changed:\n${changedSince.join('\n')}`);
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);
