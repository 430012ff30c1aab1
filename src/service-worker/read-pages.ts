import { assetNames, isAsset, nameOf, neededAssets } from './asset-names.ts';

/** Milliseconds after which a page that was read before opens as it was, if the network has not answered. */
const PATIENCE = 4000;

/** What never changes: as it is kept, and from the network if it is not yet. */
export async function assetFrom(cache: Cache, request: Request): Promise<Response> {
  return (await cache.match(request)) ?? fetchAndKeep(cache, request);
}

/** A file that may change: from the network, and as it was last where that fails. */
export async function fileFrom(cache: Cache, request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(cache, request);
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}

async function fetchAndKeep(cache: Cache, request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone()).catch(ignoreFull);
  return response;
}

/**
 * A page from the network; as it was read last if the network fails, answers with a fault of the server, or takes too
 * long. Undefined if it has not been read.
 */
export async function pageFrom(
  cache: Cache,
  request: Request,
  wait: (work: Promise<unknown>) => void,
): Promise<Response | undefined> {
  const kept = await cache.match(request, { ignoreSearch: true });
  const fresh = fetch(request).then((response) => {
    if (response.ok && !response.redirected) wait(keepPage(cache, request.url, response.clone()).catch(ignoreFull));
    return response;
  });
  if (!kept) return fresh.catch(() => undefined);
  const sound = fresh.then((response) => (response.status < 500 ? response : kept));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([sound, late]).catch(() => kept);
}

/**
 * Keeps a page after all that it needs: either the whole page is there anew, or the whole page as it was, and never one
 * with the styles or scripts of the other. Where it has changed, what no page needs any more goes.
 */
export async function keepPage(cache: Cache, address: string, response: Response): Promise<void> {
  // One page at a time, or one would drop what the other has fetched and not yet named.
  await navigator.locks.request('keep a page', () => keepWhole(cache, address, response));
}

async function keepWhole(cache: Cache, address: string, response: Response): Promise<void> {
  const html = await response.clone().text();
  const { origin, pathname } = new URL(address);
  const before = await cache.match(origin + pathname);
  if (before && (await before.text()) === html) return;
  await Promise.all(
    neededAssets(html, address).map(async (asset) => {
      if (!(await cache.match(asset))) await cache.add(asset);
    }),
  );
  await cache.put(origin + pathname, response);
  if (before) await dropUnused(cache);
}

/** Keeps files that a page has loaded before this worker was there; those that cannot be had are left out. */
export async function keepAssets(cache: Cache, addresses: readonly string[]): Promise<void> {
  const missing = await Promise.all(
    addresses.filter(isAsset).map(async (one) => ((await cache.match(one)) ? [] : [one])),
  );
  await Promise.allSettled(missing.flat().map((address) => cache.add(address)));
}

/** Deletes the assets that no kept page mentions any more, neither itself nor by what it mentions. */
async function dropUnused(cache: Cache): Promise<void> {
  const requests = await cache.keys();
  const assets = new Map(requests.filter(({ url }) => isAsset(url)).map((request) => [nameOf(request.url), request]));
  const open = requests.filter(({ url }) => !isAsset(url));
  const used = new Set<string>();
  for (let next = open.pop(); next; next = open.pop()) {
    const response = await cache.match(next);
    if (!/html|javascript|css/.test(response?.headers.get('content-type') ?? '')) continue;
    for (const name of assetNames((await response?.text()) ?? '')) {
      const asset = assets.get(name);
      if (!asset || used.has(name)) continue;
      used.add(name);
      open.push(asset);
    }
  }
  await Promise.all([...assets].filter(([name]) => !used.has(name)).map(([, request]) => cache.delete(request)));
}

/** A full store is no fault for the reader: the page comes from the network. */
function ignoreFull(): void {}
