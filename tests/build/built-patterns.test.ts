import { describe, expect, test } from 'vitest';
import { IGNORED } from '../../src/integrations/search-index.ts';
import { neededAssets } from '../../src/service-worker/asset-names.ts';
import { attributes, richSite, sites } from './built-sites.ts';

// What works by pattern on built pages does nothing, and says nothing, once they are written in another way.
describe.each([...sites, richSite])('in the site under $base', (site) => {
  test('the service worker finds the scripts and fonts of each page', () => {
    const faults = site.faults(($, page) => {
      const address = `https://example.org${site.base}${page}`;
      const loaded = [
        ...attributes($, 'link[rel="preload"], link[rel="modulepreload"]', 'href'),
        ...attributes($, 'script[src]', 'src'),
      ].filter((path) => /\.(?:js|woff2)$/.test(path));
      const found = neededAssets(site.pages.get(page) ?? '', address);
      return loaded
        .map((path) => new URL(path, address).href)
        .filter((path) => !found.includes(path))
        .map((path) => `${path} is not found`);
    });
    expect(faults).toEqual([]);
  });
});

test.each(IGNORED)('search leaves out "%s", which stands on some page', (selector) => {
  // One of these has display formulas on a page of the tests.
  const pages = [richSite, ...sites].flatMap(({ documents }) => [...documents.values()]);
  expect(pages.some(($) => $(selector).length)).toBe(true);
});
