import { importedScripts, isAsset, neededAssets } from './asset-names.ts';

/** Milliseconds after which a page that was read before opens as it was, if the network has not answered. */
const PATIENCE = 4000;

/** Header of a kept page, and of nothing else: the addresses of all that is kept for it. */
const NEEDS = 'x-needs';

/** What a page says of itself once it stands: its address, and what it has loaded. */
export interface LoadedPage {
  page: string;
  loaded: string[];
}

/** What never changes: as it is kept, and from the network if it is not yet. */
export async function assetFrom(cache: Cache, request: Request): Promise<Response> {
  const kept = await cache.match(request);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok && !isHtml(response)) await cache.put(request, response.clone()).catch(ignoreFull);
  return response;
}

/** A file that may change: from the network, and as a page that was read had it where that fails or has a fault. */
export async function fileFrom(cache: Cache, request: Request): Promise<Response> {
  const kept = await cache.match(request);
  const fresh = fetch(request);
  if (!kept) return fresh;
  return fresh.then(
    (response) => (hasFault(response) ? kept : response),
    () => kept,
  );
}

/**
 * A page from the network; as it was read last if the network fails, answers with a fault, or takes too
 * long. Undefined if it has not been read. A page that the server no longer has is not kept any longer.
 */
export async function pageFrom(
  cache: Cache,
  request: Request,
  wait: (work: Promise<unknown>) => void,
): Promise<Response | undefined> {
  const kept = await keptPage(cache, request.url);
  const fresh = fetch(request);
  if (!kept) return fresh.catch(() => undefined);
  wait(forgetGone(cache, request.url, fresh).catch(() => {}));
  const sound = fresh.then((response) => (hasFault(response) ? kept : response));
  const late = new Promise<Response>((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([sound, late]).catch(() => kept);
}

/**
 * Keeps a page that a reader has before them, after all that it needs and has loaded: either the whole page is there anew,
 * or the whole page as it was, and never one with the styles or scripts of the other.
 */
export function keepPage(cache: Cache, loaded: LoadedPage): Promise<void> {
  return inTurn(() => keepWhole(cache, loaded));
}

/** One change at a time, or one would drop what the other has fetched and not yet named. */
const inTurn = (work: () => Promise<void>) => navigator.locks.request('kept pages', work);

async function keepWhole(cache: Cache, { page, loaded }: LoadedPage): Promise<void> {
  const before = await keptPage(cache, page);
  const response = await fetch(page).catch(() => before?.clone());
  if (!response?.ok || response.redirected || !isHtml(response)) return;
  const html = await response.text();
  const needed = await keepNeeded(cache, html, page);
  const isSame = before && (await before.text()) === html;
  const others = new Set([...loaded, ...(isSame ? neededBy(before) : [])]);
  const more = await Promise.all([...others].map(async (one) => ((await keepFile(cache, one)) ? [one] : [])));
  const needs = [...new Set([...needed, ...more.flat()])].join(' ');
  const headers = { 'content-type': 'text/html; charset=utf-8', [NEEDS]: needs };
  await cache.put(page, new Response(html, { headers }));
  if (before && !isSame) await dropUnused(cache);
}

/** The pages that are kept. */
export async function keptPages(cache: Cache): Promise<{ address: string; response: Response }[]> {
  const pages = (await cache.keys()).map(async ({ url }) => ({ address: url, response: await keptPage(cache, url) }));
  return (await Promise.all(pages)).flatMap(({ address, response }) => (response ? [{ address, response }] : []));
}

async function keptPage(cache: Cache, address: string): Promise<Response | undefined> {
  const { origin, pathname } = new URL(address);
  const response = await cache.match(origin + pathname);
  return response?.headers.has(NEEDS) ? response : undefined;
}

const neededBy = (page: Response) => page.headers.get(NEEDS)?.split(' ') ?? [];
const isGone = ({ status }: Response) => status === 404 || status === 410;
/** Whether a host says no more than that it cannot answer, as where it is asked too often. */
const hasFault = (response: Response) => response.status >= 400 && !isGone(response);
const isHtml = ({ headers }: Response) => headers.get('content-type')?.startsWith('text/html') ?? false;

/** Keeps the assets of a page, and the scripts that its scripts import; throws where one of them cannot be had. */
async function keepNeeded(cache: Cache, html: string, page: string): Promise<string[]> {
  const needed = new Set(neededAssets(html, page));
  // It grows while it is walked.
  for (const address of needed) {
    const response = (await cache.match(address)) ?? (await addTo(cache, address));
    if (!address.endsWith('.js')) continue;
    for (const script of importedScripts(await response.text(), address)) needed.add(script);
  }
  return [...needed];
}

async function addTo(cache: Cache, address: string): Promise<Response> {
  const response = await fetch(address);
  // Some hosts answer with a page where a file is not there.
  if (!response.ok || isHtml(response)) throw new Error(`${address} could not be loaded (${response.status})`);
  await cache.put(address, response.clone());
  return response;
}

/** Keeps a file that a page has loaded, and gives whether it is kept. Another page, which it may have read, is not. */
async function keepFile(cache: Cache, address: string): Promise<boolean> {
  const kept = await cache.match(address);
  if (kept && isAsset(address)) return true;
  const response = await fetch(address).catch(() => null);
  if (!response) return Boolean(kept) && !isHtml(kept!);
  if (!response.ok || response.redirected || isHtml(response)) return false;
  return cache.put(address, response).then(
    () => true,
    () => false,
  );
}

async function forgetGone(cache: Cache, address: string, answer: Promise<Response>): Promise<void> {
  if (!isGone(await answer)) return;
  const { origin, pathname } = new URL(address);
  await inTurn(async () => {
    await cache.delete(origin + pathname);
    await dropUnused(cache);
  });
}

/** Deletes everything but the pages that are kept and what they need. */
async function dropUnused(cache: Cache): Promise<void> {
  const pages = await keptPages(cache);
  const used = new Set(pages.flatMap(({ address, response }) => [address, ...neededBy(response)]));
  await Promise.all((await cache.keys()).map((request) => used.has(request.url) || cache.delete(request)));
}

/** A full store is no fault for the reader: the page comes from the network. */
function ignoreFull(): void {}
