import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/free-port.ts';
import { environment } from './astro-build.ts';
import { copyProject, root } from './project-copy.ts';

/** The development server of a content folder, in a copy of the project of this name. */
export async function develop(
  name: string,
  contentDir: string,
  basePath = '/',
): Promise<{ origin: string; stop: () => Promise<void> }> {
  const port = await freePort();
  const cache = mkdtempSync(join(tmpdir(), 'develop-'));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
    cwd: copyProject(name),
    // Vitest sets it; Astro serves no pages where it sees it.
    env: { ...environment(cache, { contentDir, basePath }), NODE_ENV: '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (part) => {
      said += String(part);
      // The line in which Astro names its address.
      if (said.includes('http://127.0.0.1')) resolve();
    });
    server.stdout.on('end', () => reject(new Error(`The server ends before it serves:\n${said}`)));
  });
  const stop = async () => {
    if (server.kill()) await once(server, 'exit');
    rmSync(cache, { recursive: true });
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}
