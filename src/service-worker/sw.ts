// A page that a reader has read opens again without a network, as it stood. Nothing is loaded ahead.
import { isAsset } from './asset-names.ts';
import { assetFrom, fileFrom, keepPage, pageFrom, type LoadedPage } from './read-pages.ts';
import { readPages, unreadPage } from './unread-page.ts';
import type { WorkerScope } from './worker-scope.ts';

const worker = globalThis as unknown as WorkerScope;
const openCache = () => caches.open(`read ${new URL(worker.registration.scope).pathname}`);
const isOurs = (address: string) => address.startsWith(worker.registration.scope);

async function keepLoaded({ page, loaded }: LoadedPage): Promise<void> {
  const cache = await openCache();
  await keepPage(cache, { page, loaded: loaded.filter(isOurs) });
}

async function respond(request: Request, wait: (work: Promise<unknown>) => void): Promise<Response> {
  const cache = await openCache().catch(() => null);
  // Where storage is denied, as in some private windows, the worker stands aside.
  if (!cache) return fetch(request);
  if (isAsset(request.url)) return assetFrom(cache, request);
  if (request.mode !== 'navigate') return fileFrom(cache, request);
  return (await pageFrom(cache, request, wait)) ?? unreadPage(await readPages(cache));
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('message', (event) => event.waitUntil(keepLoaded(event.data as LoadedPage).catch(() => {})));
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Others, and parts of a file, are the browser's.
  const isHandled = request.method === 'GET' && isOurs(request.url) && !request.headers.has('range');
  if (isHandled) event.respondWith(respond(request, (work) => event.waitUntil(work)));
});
