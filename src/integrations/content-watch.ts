import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect, ErrorPayload, HotPayload, Plugin, ViteDevServer } from 'vite';
import { ContentError } from '../lib/base/content-fault.ts';
import { contentFolder } from '../lib/reading/content-folder.ts';
import { contentFaults } from '../lib/checks/content-faults.ts';

/** What each page runs while the content is watched: its place from the root of the project. */
export const PAGE_SCRIPT = 'src/integrations/content-watch-page.ts';

/** What reads the content: all that computes with it is run anew with this module. */
const READER = fileURLToPath(new URL('../lib/reading/content-folder.ts', import.meta.url));

/**
 * Checks the content whenever one of its files changes while `npm run dev` runs. What is wrong lies over every open page
 * and is all that is served, until it is mended; then, and after each right change, pages come anew. Vite tells that to the
 * pages that listen, which one that is loading does not do yet: each page says how often that was told before it.
 */
export function watchContent(log: (message: string) => void): {
  plugin: Plugin;
  serve: (server: ViteDevServer) => void;
} {
  const folder = resolve(contentFolder());
  let error: ContentError | undefined;
  /** How often pages were told to come anew. */
  let reloads = 0;
  const check = () => {
    const faults = contentFaults();
    error = faults.length ? new ContentError(faults) : undefined;
    if (error) log(error.message);
  };
  const plugin: Plugin = {
    name: 'content-watch',
    // An editor empties a file and then writes it. Vite's watcher drops what follows a change within 50 ms, so that the
    // empty file was the last one read; told to wait, it names a file once it was left alone.
    config: () => ({ server: { watch: { awaitWriteFinish: { stabilityThreshold: 60, pollInterval: 20 } } } }),
    // Called once for each place where code runs, first for the browser.
    hotUpdate({ file, modules, server }) {
      if (!resolve(file).startsWith(folder + sep)) return undefined;
      const { client } = server.environments;
      if (this.environment === client) {
        const before = error;
        check();
        if (error) client.hot.send(overlay(error));
        // A server that had only faults to show holds no code yet that could be run anew.
        else if (before) client.hot.send({ type: 'full-reload' });
      }
      return [...modules, ...(this.environment.moduleGraph.getModulesByFile(READER) ?? [])];
    },
  };
  const serve = ({ environments, watcher, middlewares, config }: ViteDevServer) => {
    check();
    // Vite watches the project alone, which the folder may lie outside of.
    watcher.add(folder);
    const { hot } = environments.client;
    const send: (...message: [HotPayload] | [event: string, data?: unknown]) => void = hot.send.bind(hot);
    hot.send = (...message: Parameters<typeof send>) => {
      if (typeof message[0] === 'object' && message[0].type === 'full-reload') reloads += 1;
      send(...message);
    };
    hot.on('vite:client:connect', (_, client) => {
      if (error) client.send(overlay(error));
    });
    hot.on('content-watch:page', (told, client) => {
      if (!error && Number(told) < reloads) client.send({ type: 'full-reload' });
    });
    middlewares.use((request, response, next) => {
      response.setHeader('server-timing', `reloads;desc="${reloads}"`);
      if (!error || !isForContent(request)) return next();
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
      response.end(faultPage(error, config.base));
    });
  };
  return { plugin, serve };
}

/** Whether a request is for something that is made from the content, and not for Vite's own code. */
function isForContent({ url = '', headers }: Connect.IncomingMessage): boolean {
  const isCode = ['script', 'style'].includes(String(headers['sec-fetch-dest']));
  return !isCode && !url.includes('/__open-in-editor');
}

function overlay({ message, loc }: ContentError): ErrorPayload {
  const { file, line = 1, column = 1 } = loc ?? {};
  return { type: 'error', err: { message, stack: '', ...(file && { id: file, loc: { file, line, column } }) } };
}

const faultPage = ({ message }: ContentError, base: string) =>
  `<!doctype html>
<html lang="en">
<title>The content has faults</title>
<script type="module" src="${base}@vite/client"></script>
<script type="module" src="${base}${PAGE_SCRIPT}"></script>
<pre>${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
`;
