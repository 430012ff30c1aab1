import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { textOf } from './content-files.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = globSync('.github/workflows/*.yml', { cwd: root }).toSorted();
const workflows = files.map(textOf);
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };

/** The steps of the job `build` up to the address that the site is built for. */
function buildSteps(workflow: string): string | undefined {
  return /\n {2}build:\n[\s\S]*?\n( {4}steps:\n[\s\S]*?BASE_PATH: .*)\n/.exec(workflow)?.[1];
}

test('actions are pinned by commit, one commit an action, with the version beside it', () => {
  const uses = workflows.flatMap((text) => [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action));
  expect(uses.filter((action) => !/^[\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  const pins = new Set(uses);
  expect(new Set([...pins].map((action) => action.split('@')[0])).size).toBe(pins.size);
});

test('a release holds the site as Pages serves it', () => {
  const pages = buildSteps(textOf('.github/workflows/pages.yml'));
  expect(pages).toContain('npm run build');
  expect(buildSteps(textOf('.github/workflows/release.yml'))).toBe(pages);
});

test('workflows run npm scripts that are there', () => {
  const named = workflows.flatMap((text) => [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('what runs packages cannot write to the repository', () => {
  const jobs = workflows.flatMap((text) => text.split(/\n(?= {2}[\w-]+:\n {4})/).slice(1));
  const writing = jobs.filter((job) => /^ +[\w-]+: write$/m.test(job));
  expect(writing.length).toBeGreaterThan(0);
  expect(writing.filter((job) => /\bnpm\b|checkout@/.test(job))).toEqual([]);
});

test('a step fails where a part of a pipe does', () => {
  const rule = /^defaults:\n {2}run:\n {4}shell: bash\n/m;
  const faulty = files.filter((file) => {
    const text = textOf(file);
    return !rule.test(text) || text.replace(rule, '').includes('shell:');
  });
  expect(faulty).toEqual([]);
});

/** A job of a workflow, up to the next one. */
function jobIn(workflow: string, name: string): string {
  const [, text] = new RegExp(`\\n {2}${name}:\\n([^]*?)(?=\\n {2}[\\w-]+:\\n|$)`).exec(workflow) ?? [];
  if (!text) throw new Error(`There is no job "${name}".`);
  return text;
}

test.each([
  ['pages.yml', 'actions/upload-pages-artifact@'],
  ['release.yml', 'zip -qrX'],
])('%s tests the files that it hands on, once they are built and before anything else', (file, handsOn) => {
  const text = jobIn(textOf(`.github/workflows/${file}`), 'build');
  const steps = ['npm run build', 'npm run test:dist', handsOn].map((step) => text.indexOf(step));
  expect(steps).not.toContain(-1);
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  expect(text.match(/npm run build/g)).toHaveLength(1);
});

test('a corrected sentence is published whatever tests of the program say; a release waits for them', () => {
  const pages = textOf('.github/workflows/pages.yml');
  expect(jobIn(pages, 'test')).toContain('npm run test:all');
  expect(jobIn(pages, 'build')).not.toContain('needs:');
});

test('only main is published, and released', () => {
  const pages = textOf('.github/workflows/pages.yml');
  expect(jobIn(pages, 'build')).toContain("github.ref == 'refs/heads/main'");
  expect(jobIn(pages, 'deploy')).toContain('needs: build');
  const release = textOf('.github/workflows/release.yml');
  expect(jobIn(release, 'test')).toContain('git merge-base --is-ancestor "$GITHUB_SHA" origin/main');
  expect(jobIn(release, 'build')).toContain('needs: test');
});

test('whoever forks is told to switch Pages on, by the workflow and by the README', () => {
  const readers = ['.github/workflows/pages.yml', '.github/workflows/release.yml', 'README.md'];
  expect(readers.filter((file) => !/GitHub Actions.*Settings, Pages/.test(textOf(file)))).toEqual([]);
});
