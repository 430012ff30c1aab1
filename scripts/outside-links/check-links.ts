import { inParallel } from '../../src/lib/base/in-parallel.ts';
import { PassingFault, retry, type Patience } from '../../src/lib/base/retry.ts';
import { StallWatch } from '../../src/lib/base/stall-watch.ts';

/**
 * `sound`: there; `refused`: the host does not answer programs, so a person has to look; `broken`: not there, or no
 * answer.
 */
export type LinkState = 'sound' | 'refused' | 'broken';

export interface CheckedLink {
  url: string;
  state: LinkState;
  /** The status, or why there is none. */
  answer: string;
  /** Where a redirect led. */
  movedTo?: string;
}

export interface CheckSettings extends Patience {
  /** How long an answer may take, redirects included, in milliseconds. */
  timeoutMs: number;
  /** Hosts that are asked at a time; each of them gets one request at a time. */
  hosts: number;
  /** Before the next request to the same host, in milliseconds. */
  spacingMs: number;
}

const HEADERS = { 'user-agent': 'pivot-page-link-check/1.0 (monthly; one request at a time for each host)' };
/** How servers say that they do not take HEAD. */
const HEAD_REFUSED = [403, 405, 501];
/** How they say that they do not take programs, or not so many requests; 999 is the word of one large site. */
const REFUSALS = [401, 403, 429, 999];

async function ask(url: string, method: 'HEAD' | 'GET', timeoutMs: number): Promise<Response> {
  const watch = new StallWatch(new URL(url).host, timeoutMs);
  try {
    const response = await fetch(url, { method, headers: HEADERS, signal: watch.signal });
    await response.body?.cancel();
    return response;
  } catch (error) {
    throw watch.explain(error);
  } finally {
    watch.stop();
  }
}

/** Asks as politely as the server lets; a server that fails is a fault that may pass. */
async function answerOf(url: string, timeoutMs: number): Promise<Response> {
  const head = await ask(url, 'HEAD', timeoutMs);
  const response = HEAD_REFUSED.includes(head.status) ? await ask(url, 'GET', timeoutMs) : head;
  if (response.status >= 500 && !REFUSALS.includes(response.status)) throw new PassingFault(String(response.status));
  return response;
}

/** Checks one address; never throws. */
export async function checkLink(url: string, settings: CheckSettings): Promise<CheckedLink> {
  try {
    const { status, ok, redirected, url: end } = await retry(settings, () => answerOf(url, settings.timeoutMs));
    const state = ok ? 'sound' : REFUSALS.includes(status) ? 'refused' : 'broken';
    return { url, state, answer: String(status), ...(redirected && { movedTo: end }) };
  } catch (error) {
    return { url, state: 'broken', answer: (error as Error).message };
  }
}

/** Checks all addresses, some hosts at a time, and gives the results in the order of the addresses. */
export async function checkLinks(urls: readonly string[], settings: CheckSettings): Promise<CheckedLink[]> {
  const hosts = Map.groupBy(urls, (url) => new URL(url).host);
  const checked = await inParallel(settings.hosts, [...hosts.values()], async (ofHost) => {
    const results: CheckedLink[] = [];
    for (const url of ofHost) {
      if (results.length) await settings.wait(settings.spacingMs);
      results.push(await checkLink(url, settings));
    }
    return results;
  });
  const byUrl = new Map(checked.flat().map((link) => [link.url, link]));
  return urls.flatMap((url) => byUrl.get(url) ?? []);
}
