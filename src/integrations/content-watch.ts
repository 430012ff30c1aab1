import { resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Connect, ErrorPayload, Plugin, ViteDevServer } from 'vite';
import { ContentError } from '../lib/base/content-fault.ts';
import { contentFolder } from '../lib/reading/content-folder.ts';
import { contentFaults } from '../lib/checks/content-faults.ts';

/** What reads the content: all that computes with it is run anew with this module. */
const READER = fileURLToPath(new URL('../lib/reading/content-folder.ts', import.meta.url));

/**
 * Checks the content whenever one of its files changes while `npm run dev` runs. What is wrong lies over every open page
 * and is all that is served, until it is mended; then, and after each right change, pages come anew.
 */
export function watchContent(log: (message: string) => void): {
  plugin: Plugin;
  serve: (server: ViteDevServer) => void;
} {
  const folder = resolve(contentFolder());
  let error: ContentError | undefined;
  /** Fault pages that were served and whose client has not called yet: what is mended in between, they do not hear of. */
  let unconnected = 0;
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
    environments.client.hot.on('vite:client:connect', (_, client) => {
      if (error) client.send(overlay(error));
      else if (unconnected) client.send({ type: 'full-reload' });
      unconnected = Math.max(0, unconnected - 1);
    });
    middlewares.use((request, response, next) => {
      if (!error || !isForContent(request)) return next();
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' });
      response.end(faultPage(error, config.base));
      if (request.headers['sec-fetch-dest'] === 'document') unconnected += 1;
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
<pre>${message.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>
`;
