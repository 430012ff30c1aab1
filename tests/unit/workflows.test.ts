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
  expect(jobIn(pages, 'build')).not.toContain('needs:');
});

test('wherever changes are judged, all tests run', () => {
  const judges = [
    ...['pages', 'release'].map((name) => jobIn(textOf(`.github/workflows/${name}.yml`), 'test')),
    textOf('.ci/run'),
  ];
  expect(judges.filter((text) => !/npm run test:all$/m.test(text))).toEqual([]);
});

test('only main is published, and released', () => {
  const pages = textOf('.github/workflows/pages.yml');
  expect(jobIn(pages, 'build')).toContain("github.ref == 'refs/heads/main'");
  expect(jobIn(pages, 'deploy')).toContain('needs: build');
  const release = textOf('.github/workflows/release.yml');
  expect(jobIn(release, 'test')).toContain('git merge-base --is-ancestor "$GITHUB_SHA" origin/main');
  expect(jobIn(release, 'build')).toContain('needs: test');
});

test('a release that was half done can be run again', () => {
  const release = jobIn(textOf('.github/workflows/release.yml'), 'release');
  expect(release).toMatch(/gh release view "\$GITHUB_REF_NAME" > \/dev\/null \|\|\s+gh release create /);
  expect(release).toMatch(/gh release upload .* --clobber/);
});

test('whoever forks is told to switch Pages on, by the workflow and by the README', () => {
  const readers = ['.github/workflows/pages.yml', '.github/workflows/release.yml', 'README.md'];
  expect(readers.filter((file) => !/GitHub Actions.*Settings, Pages/.test(textOf(file)))).toEqual([]);
});

test.each(['pages.yml', 'release.yml'])(
  '%s keeps figures by the hash of their lock file, all of them or none',
  (file) => {
    const text = jobIn(textOf(`.github/workflows/${file}`), 'build');
    const keys = [...text.matchAll(/actions\/cache\/(restore|save)@[^]*?key: (.*)/g)].map(([, what, key]) => [
      what,
      key,
    ]);
    const key = "figures-${{ hashFiles('content/gallery/figures.lock.json') }}";
    expect(keys).toEqual([
      ['restore', key],
      ['save', key],
    ]);
    expect(text).toMatch(/if: steps\.figures\.outcome == 'success'\n +uses: actions\/cache\/save@/);
  },
);

test('a site does not take the place of one with more pictures', () => {
  const text = jobIn(textOf('.github/workflows/pages.yml'), 'build');
  const steps = ['npm run build', '[ "$after" -lt "$before" ]', 'actions/upload-pages-artifact@'];
  const places = steps.map((step) => text.indexOf(step));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the fast tests run where contributors work: on Windows and macOS, and with the oldest Node', () => {
  const check = jobIn(textOf('.github/workflows/machines.yml'), 'check');
  for (const machine of ['windows-latest, node: 24', 'macos-latest, node: 24', 'ubuntu-latest, node: 20'])
    expect(check).toContain(`{ system: ${machine} }`);
  expect(check).toContain('run: npm run check');
});

test('a checkout has the same bytes on every system, and a release can be served from a branch', () => {
  expect(textOf('.gitattributes')).toMatch(/^\* text=auto eol=lf$/m);
  // Where it is missing, Pages leaves out the folder of scripts and styles, which begins with a low line.
  expect(textOf('public/.nojekyll')).toBe('');
});
