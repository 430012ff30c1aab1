/** @module-tag all */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NODES, OLDEST_NODE } from '../../../scripts/bring-node.mjs';
import { toolPath } from '../../../scripts/tool-path.mjs';

/** What stands in the place of npm: it writes down what it was asked for, and fails or brings a Node that is this one. */
const NPM = `
import { appendFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
appendFileSync(process.env.ASKED, JSON.stringify([process.cwd(), ...process.argv.slice(2)]) + '\\n');
if (process.env.NPM_FAILS) process.exit(1);
mkdirSync('node_modules', { recursive: true });
writeFileSync('node_modules/.package-lock.json', '{}');
const [[name, version]] = Object.entries(JSON.parse(readFileSync('package.json', 'utf8')).dependencies);
if (name.startsWith('node-') && !existsSync('node_modules/' + name)) {
  mkdirSync('node_modules/' + name + '/bin', { recursive: true });
  writeFileSync('node_modules/' + name + '/package.json', JSON.stringify({ version }));
  symlinkSync(process.execPath, 'node_modules/' + name + '/bin/' + (process.platform === 'win32' ? 'node.exe' : 'node'));
}
`;

let home: string;
/** A project in a folder whose name means something to a shell. */
let project: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'run-'));
  project = join(home, 'süße & $HOME “pages”');
  mkdirSync(join(project, 'scripts'), { recursive: true });
  mkdirSync(join(project, 'node_modules', 'tool'), { recursive: true });
  for (const file of ['run.mjs', 'bring-node.mjs', 'tool-path.mjs'])
    cpSync(join('scripts', file), join(project, 'scripts', file));
  const say = 'console.log(JSON.stringify(process.argv.slice(2)), process.cwd());\nprocess.exitCode = 3;\n';
  writeFileSync(join(project, 'scripts', 'say.ts'), `const say: string = 'said'; console.log(say);\n${say}`);
  writeFileSync(join(project, 'node_modules', 'tool', 'tool.js'), say);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ dependencies: { tool: '1.0.0' } }));
  const packages = { 'node_modules/tool': { bin: { asked: 'tool.js' } } };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }));
  writeFileSync(join(home, 'npm-cli.js'), NPM);
  writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
});
afterEach(() => {
  chmodSync(project, 0o755);
  rmSync(home, { recursive: true, force: true });
});

interface Run {
  args?: string[];
  env?: Record<string, string>;
  /** The version that Node says it has. */
  node?: string;
  /** Another user, and a Node that it may run. */
  user?: { id: number; program: string };
}

/** A Node for every user: that of these tests may lie in a folder which is open to one alone. */
function openProgram(): string {
  const program = join(home, 'node');
  try {
    linkSync(process.execPath, program);
  } catch {
    // On another disk.
    cpSync(process.execPath, program);
  }
  return program;
}

function run({ args = ['scripts/say.ts'], env = {}, node, user }: Run = {}) {
  const claim = `Object.defineProperty(process.versions, 'node', { value: '${node}' })`;
  const options = node ? ['--import', `data:text/javascript,${encodeURIComponent(claim)}`] : [];
  return spawnSync(user?.program ?? process.execPath, [...options, join(project, 'scripts', 'run.mjs'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, npm_execpath: join(home, 'npm-cli.js'), ASKED: join(home, 'asked'), ...env },
    ...(user && { uid: user.id }),
  });
}

/** What npm was asked for: folder and arguments of each call. */
const asked = () =>
  existsSync(join(home, 'asked'))
    ? readFileSync(join(home, 'asked'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as string[])
    : [];

describe('the entry of npm scripts', () => {
  test.each([['scripts/say.ts'], ['asked']])(
    'hands its arguments to %s as they are, in any folder, and ends as it ends',
    (command) => {
      const args = ['a b', '$HOME', '"', "'", '&', 'ü'];
      const { stdout, status } = run({ args: [command, ...args] });
      expect(stdout).toContain(`${JSON.stringify(args)} ${project}`);
      expect(status).toBe(3);
    },
  );

  test('says in plain words that packages could not be had', () => {
    const { status, stderr } = run({ env: { NPM_FAILS: '1' } });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^npm could not install the packages of .*package-lock\.json; .*HTTPS_PROXY.*\n$/);
  });

  test('says which tools there are none of', () => {
    const { status, stderr } = run({ args: ['astroo'] });
    expect(status).toBe(1);
    expect(stderr).toBe('No package of package-lock.json has a tool named "astroo".\n');
  });

  // Root may write everywhere, and Windows has no such user.
  test.skipIf(process.platform === 'win32')('says in plain words that its folder cannot be written to', () => {
    chmodSync(home, 0o755);
    chmodSync(project, 0o555);
    const { status, stderr } = run(process.getuid?.() === 0 ? { user: { id: 65_534, program: openProgram() } } : {});
    expect(status).toBe(1);
    expect(stderr).toMatch(/^.*“pages”.* cannot be written to, .*\n$/);
  });

  test('brings a Node to the hash where its own is too old, and the packages, with no script of theirs, once', () => {
    const node = NODES[`${process.platform}-${process.arch}`]!;
    const { stdout } = run({ node: '20.19.0' });
    expect(stdout).toContain('Node 20.19.0 is too old');
    expect(stdout).toContain('said');
    run({ node: '20.19.0' });
    const folder = join(project, '.node');
    expect(asked().map(([at]) => at)).toEqual([folder, project]);
    for (const words of asked()) expect(words).toEqual(expect.arrayContaining(['ci', '--ignore-scripts']));
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    expect(packages[`node_modules/${node.name}`]).toEqual({ version: node.version, integrity: node.integrity });
  });
});

test.each(Object.entries(NODES))('the Node for %s is new enough and has a hash', (_, { version, integrity }) => {
  expect(version.localeCompare(OLDEST_NODE, 'en', { numeric: true })).toBeGreaterThanOrEqual(0);
  expect(integrity).toMatch(/^sha512-[\w+/]{86}==$/);
});

test('there is a Node for every system and processor that the tools are compiled for', () => {
  const systems = ['linux', 'darwin', 'win32'].flatMap((system) => [`${system}-x64`, `${system}-arm64`]);
  expect(Object.keys(NODES).toSorted()).toEqual(systems.toSorted());
});

test.each(['astro', 'vitest', 'prettier', 'oxlint', 'asc'])('%s is a file that Node runs', (tool) => {
  expect(readFileSync(toolPath(tool), 'utf8')).toMatch(/^#!\/usr\/bin\/env node/);
});
