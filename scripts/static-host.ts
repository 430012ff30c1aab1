import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { createGzip } from 'node:zlib';
import { contentType } from '../src/lib/base/content-type.ts';
import { listenLocally } from './free-port.ts';

/** What is compressed in itself. */
const PACKED = new Set(['.png', '.woff2', '.avif', '.webp', '.mp4', '.webm']);

/** An address as files are named; as it stands where it is not written as addresses are. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file of a folder that an address asks for, and the status that a static host answers with. */
export function fileOf(folder: string, path: string): { path: string; status: number } {
  // From the top of a disk no ".." leads out.
  const wanted = join(folder, join('/', decoded(path)));
  const found = [wanted, join(wanted, 'index.html')].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
  return found ? { path: found, status: 200 } : { path: join(folder, '404.html'), status: 404 };
}

/** Serves a folder on a free port, below a base path, as a static host does, compressed. */
export async function serveCompressed(folder: string, base = '/'): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const { path, status } = fileOf(folder, pathname.startsWith(base) ? pathname.slice(base.length) : '404');
    const isPacked = PACKED.has(extname(path));
    response.writeHead(status, {
      'content-type': contentType(path),
      'cache-control': 'max-age=600',
      ...(!isPacked && { 'content-encoding': 'gzip' }),
    });
    const file = createReadStream(path);
    (isPacked ? file : file.pipe(createGzip())).pipe(response);
  });
  return { origin: `http://127.0.0.1:${await listenLocally(server)}`, stop: () => server.close() };
}
