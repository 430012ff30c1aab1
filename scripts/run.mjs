// The entry of every npm script, in plain JavaScript because it runs on the machine's own Node (20 or newer):
// brings a Node that the tools accept and the packages of the lock file, then runs the rest with them.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What Astro, Vitest and Playwright ask for. */
const OLDEST_NODE = [22, 12];
/** Brought from the npm registry, with no install script, where the machine's own Node is older than that. */
const NODE_VERSION = '24.21.0';

const root = fileURLToPath(new URL('..', import.meta.url));
const bins = [join(root, 'node_modules', '.bin')];

/** @param {string[]} args */
function npm(...args) {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

function usePath() {
  process.env['PATH'] = [...bins, process.env['PATH']].join(delimiter);
}

function isNodeNewEnough() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

function bringNode() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const folder = join(root, '.node');
  const manifest = join(folder, 'node_modules', name, 'package.json');
  const has = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version;
  if (has !== NODE_VERSION) {
    console.log(`Node ${process.versions.node} is too old for the build: bringing Node ${NODE_VERSION} into .node/`);
    mkdirSync(folder, { recursive: true });
    // Without a package.json of its own, npm would install into the project above.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm('install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${NODE_VERSION}`);
  }
  bins.push(join(folder, 'node_modules', '.bin'));
}

function bringPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (isCurrent) return;
  console.log('Installing the packages of package-lock.json');
  // Not "npm ci": it refuses a lock file in which a registry left out optional packages of other platforms.
  npm('install');
}

if (!isNodeNewEnough()) bringNode();
usePath();
bringPackages();

const [command = '', ...args] = process.argv.slice(2);
const child = command.endsWith('.ts')
  ? spawn('node', [join(root, command), ...args], { cwd: root, stdio: 'inherit' })
  : spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
