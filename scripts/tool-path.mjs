// In plain JavaScript because it runs on the machine's own Node.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The file of a tool that Node runs, such as that of `astro`, as the lock file names it: so no shell looks for it, to which
 * spaces and signs in paths would mean something.
 * @param {string} name
 */
export function toolPath(name) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const folder = Object.keys(packages).find(
    (path) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && packages[path].bin?.[name],
  );
  if (!folder) throw new Error(`No package of package-lock.json has a tool named "${name}".`);
  return join(root, folder, packages[folder].bin[name]);
}
