import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { listenLocally } from '../../scripts/free-port.ts';
import { fileOf } from '../../scripts/static-host.ts';
import { contentType } from '../../src/lib/base/content-type.ts';
import { builds } from '../build/astro-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Origin of the site that is built for the root of a host. */
    origin: string;
  }
}

/** Serves the built sites as a static host does, on a free port. */
export default async function serveSite(project: TestProject): Promise<() => void> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const [, name = 'root', below = pathname] = /^\/(pivot|hostile|rich)(\/.*)$/.exec(pathname) ?? [];
    const { path, status } = fileOf(join(builds, name, 'dist'), below);
    response.writeHead(status, { 'content-type': contentType(path) });
    createReadStream(path).pipe(response);
  });
  project.provide('origin', `http://127.0.0.1:${await listenLocally(server)}`);
  return () => server.close();
}
