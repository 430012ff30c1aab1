import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { BuiltSite } from './built-site.ts';

const WORKER = 'sw.js';

/** Bundles the service worker into `sw.js` at the root of the site: a worker serves the folder it stands in. */
export async function serviceWorker(site: BuiltSite): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: site.folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../service-worker/sw.ts', import.meta.url)),
        output: { entryFileNames: WORKER, format: 'iife' },
      },
    },
  });
  site.files.add(WORKER);
  return 'pages can be read again without a network';
}
