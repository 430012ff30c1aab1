// The entry of every npm script, in plain JavaScript because it runs on the machine's own Node (20 or newer):
// brings a Node that the tools accept and the packages of the lock file, then runs the rest with them.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringNode, installLocked, NODES, OLDEST_NODE } from './bring-node.mjs';
import { toolPath } from './tool-path.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function mustBeWritable() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new Error(
      `${root} cannot be written to, and packages and pages are written there: copy it, and run the copy.`,
    );
  }
}

/** The program of a Node that is new enough. */
function newNode() {
  if (process.versions.node.localeCompare(OLDEST_NODE, 'en', { numeric: true }) >= 0) return process.execPath;
  console.log(`Node ${process.versions.node} is too old for the build.`);
  return bringNode(NODES[`${process.platform}-${process.arch}`], join(root, '.node'));
}

function bringPackages() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  const isCurrent = existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
  if (isCurrent) return;
  console.log('Installing the packages of package-lock.json');
  installLocked(root);
}

try {
  mustBeWritable();
  const node = newNode();
  bringPackages();
  const [command = '', ...args] = process.argv.slice(2);
  const file = command.endsWith('.ts') ? join(root, command) : toolPath(command);
  const child = spawn(node, [file, ...args], { cwd: root, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
} catch (error) {
  // It says what is wrong; the calls that led there help nobody.
  console.error(error.message);
  process.exitCode = 1;
}
