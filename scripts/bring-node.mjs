// In plain JavaScript because it runs on the machine's own Node.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The first that Lighthouse accepts, and that runs TypeScript without a flag; other tools ask for less. */
export const OLDEST_NODE = '22.19.0';
/** What is brought where the machine's own Node is older than that. */
export const NEWER_NODE = '24.21.0';

/**
 * Runs npm in a folder; throws where it fails.
 * @param {string} folder
 * @param {string[]} args
 */
export function npm(folder, ...args) {
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/**
 * Brings a Node from the npm registry, with no install script, into a folder that has it not yet; gives the folder of
 * its program.
 * @param {string} version
 * @param {string} folder
 */
export function bringNode(version, folder) {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const name = `node-${platform}-${process.arch}`;
  const manifest = join(folder, 'node_modules', name, 'package.json');
  const has = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version;
  if (has !== version) {
    console.log(`Bringing Node ${version} into ${folder}`);
    mkdirSync(folder, { recursive: true });
    // Without a package.json of its own, npm would install into the project above.
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    npm(folder, 'install', '--prefix', folder, '--no-save', '--no-package-lock', `${name}@${version}`);
  }
  return join(folder, 'node_modules', name, 'bin');
}
