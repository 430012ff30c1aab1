import { askServer, type Patience } from '../../src/lib/base/ask-server.ts';

/**
 * `sound`: there; `refused`: the host does not answer programs, so a person has to look; `broken`: not there, or no
 * answer.
 */
export type LinkState = 'sound' | 'refused' | 'broken';

export interface CheckedLink {
  url: string;
  state: LinkState;
  /** The status and where a redirect led, or why there is no status. */
  answer: string;
}

const HEADERS = { 'user-agent': 'paper-page-link-check/1.0 (monthly; one request at a time for each host)' };
/** How servers say that they do not take programs, or not so many requests; 999 is the word of one large site. */
const REFUSALS = [401, 403, 429, 999];

/** Checks one address; never throws. */
export async function checkLink(url: string, patience: Patience): Promise<CheckedLink> {
  try {
    return await askServer(url, { headers: HEADERS }, patience, async ({ ok, status, redirected, url: end, body }) => {
      await body?.cancel();
      const state = ok ? 'sound' : REFUSALS.includes(status) ? 'refused' : 'broken';
      return { url, state, answer: redirected ? `${status}, at ${end}` : String(status) };
    });
  } catch (error) {
    return { url, state: 'broken', answer: (error as Error).message };
  }
}

/** Checks all addresses in their order, all hosts at once, each of them one request at a time with a pause between. */
export async function checkLinks(urls: readonly string[], patience: Patience): Promise<CheckedLink[]> {
  const checked = new Map<string, CheckedLink>();
  const hosts = Map.groupBy(urls, (url) => new URL(url).host);
  const checkHost = async (ofHost: readonly string[]) => {
    for (const [index, url] of ofHost.entries()) {
      if (index) await patience.pause();
      checked.set(url, await checkLink(url, patience));
    }
  };
  await Promise.all([...hosts.values()].map(checkHost));
  return urls.flatMap((url) => checked.get(url) ?? []);
}
