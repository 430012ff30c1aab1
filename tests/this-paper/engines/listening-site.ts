import { createServer } from 'node:http';
import { listenLocally } from '../../../scripts/free-port.ts';

declare global {
  interface Window {
    /** What went wrong in the page since it was last taken. */
    complaints?: string[];
  }
}

/** Runs in the page before all else of it. */
function listen(): void {
  const heard: string[] = (window.complaints = []);
  // Captured, because a file that fails to load tells only its own element.
  const onError = (event: Event) => {
    const { src, href, rel } = (event.target ?? {}) as { src?: string; href?: string; rel?: string };
    // A hint; Firefox reports each one for a module that it already has.
    if (rel === 'modulepreload') return;
    heard.push(event instanceof ErrorEvent ? event.message : `Not loaded: ${src ?? href}`);
  };
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', (event) => heard.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => {
    heard.push(`Against ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
  });
  for (const kind of ['error', 'warn'] as const) {
    const say = console[kind];
    console[kind] = (...words: unknown[]) => {
      heard.push(words.join(' '));
      say(...words);
    };
  }
}

/** Runs in the page: what went wrong there since it was last asked. */
export const takeComplaints = (): string[] => window.complaints?.splice(0) ?? [];

export interface ListeningSite {
  origin: string;
  /** From then on nothing answers. */
  stop: () => Promise<void>;
}

/**
 * The site on one more port, with a script in front of each page that collects what goes wrong there: the driver of
 * WebKit cannot tell, and that of Firefox not of files and policies. The policy of a page lets the script be, which
 * stands before it.
 */
export async function startListeningSite(site: string): Promise<ListeningSite> {
  const server = createServer(async (request, response) => {
    const answer = await fetch(site + request.url);
    const type = answer.headers.get('content-type') ?? '';
    response.writeHead(answer.status, { 'content-type': type });
    if (!type.startsWith('text/html')) response.end(Buffer.from(await answer.arrayBuffer()));
    else response.end((await answer.text()).replace('<head>', `<head><script>(${listen})()</script>`));
  });
  const port = await listenLocally(server);
  const stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { origin: `http://127.0.0.1:${port}`, stop };
}
