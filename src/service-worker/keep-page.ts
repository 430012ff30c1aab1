import { href } from '../lib/base/base-path.ts';
import type { LoadedPage } from './read-pages.ts';

/** Tells the worker which page stands and what it has loaded, so that both are there without a network. */
async function sayWhatIsLoaded(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const page = location.origin + location.pathname;
  active?.postMessage({ page, loaded } satisfies LoadedPage);
}

// A page that is being written changes all the time, and shall not be kept.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  addEventListener('load', () => {
    // Refused where storage is; the page needs no worker.
    navigator.serviceWorker.register(href('/sw.js')).then(sayWhatIsLoaded, () => {});
  });
  // Charts come while a page is read, and with them their code.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && navigator.serviceWorker.controller) void sayWhatIsLoaded();
  });
}
