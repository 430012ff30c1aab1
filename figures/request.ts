import type { StallWatch } from '../src/lib/base/stall-watch.ts';

const MOST_REDIRECTS = 3;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Asks for a file, over https only; follows redirects within its host. Throws where a redirect leaves it.
 * `plainHost` ("127.0.0.1:8080") may be asked without TLS: tests have no certificate.
 */
export async function request(
  address: string,
  headers: Record<string, string>,
  watch: StallWatch,
  plainHost: string | undefined,
): Promise<Response> {
  let url = new URL(address);
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && url.host === plainHost);
    if (!isSafe) throw new Error(`${url.href} is not asked: only https is`);
    const response = await fetch(url, { headers, redirect: 'manual', signal: watch.signal }).catch((error) => {
      throw watch.explain(error);
    });
    watch.heard();
    if (!REDIRECTS.includes(response.status)) return response;
    await response.body?.cancel();
    url = sameHost(url, response.headers.get('location'));
  }
  throw new Error(`${url.host} redirects more than ${MOST_REDIRECTS} times`);
}

function sameHost(url: URL, location: string | null): URL {
  if (!location || !URL.canParse(location, url)) throw new Error(`${url.host} redirects to no address`);
  const next = new URL(location, url);
  if (next.host === url.host) return next;
  throw new Error(`${url.host} redirects to another host, ${next.host}, which the lock file does not name`);
}
