import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { fileOf, TYPES } from '../../scripts/static-host.ts';
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
    const [, name = 'root', below = pathname] = /^\/(pivot|hostile)(\/.*)$/.exec(pathname) ?? [];
    const { path, status } = fileOf(join(builds, name, 'dist'), below);
    response.writeHead(status, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' });
    createReadStream(path).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  project.provide('origin', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return () => server.close();
}
