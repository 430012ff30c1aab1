// The entry of every npm script, in plain JavaScript because it runs on the machine's own Node (20 or newer):
// brings a Node that the tools accept and the packages of the lock file, then runs the rest with them.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringNode, NEWER_NODE, npm, OLDEST_NODE } from './bring-node.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bins = [join(root, 'node_modules', '.bin')];

function usePath() {
  process.env['PATH'] = [...bins, process.env['PATH']].join(delimiter);
}

function isNodeNewEnough() {
  return process.versions.node.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0;
}

function bringPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (isCurrent) return;
  console.log('Installing the packages of package-lock.json');
  // As the lock file says, which is never written to.
  npm(root, 'ci');
}

if (!isNodeNewEnough()) {
  console.log(`Node ${process.versions.node} is too old for the build.`);
  bins.push(bringNode(NEWER_NODE, join(root, '.node')));
}
usePath();
bringPackages();

const [command = '', ...args] = process.argv.slice(2);
const child = command.endsWith('.ts')
  ? spawn('node', [join(root, command), ...args], { cwd: root, stdio: 'inherit' })
  : spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
