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

  test('no link is glued to the words beside it', () => {
    const unsaid = /<(script|style|svg|pre|math|code)\b[^]*?<\/\1>/g;
    const glued = /[A-Za-z,;]<a\b[^>]*>[A-Za-z]|[A-Za-z]<\/a>[A-Za-z]|[,;:.]<(?:b|strong|em|span)\b[^>]*>[A-Za-z]/;
    const found = [...site.pages].flatMap(([page, html]) => {
      const [words] = glued.exec(html.replaceAll(unsaid, '')) ?? [];
      return words ? [`${page}: ${words}`] : [];
    });
    expect(found).toEqual([]);
    expect(glued.exec('libraries have<a href="/licenses.txt">their own</a>')).not.toBeNull();
  });
});

test.each(IGNORED)('search leaves out "%s", which stands on some page', (selector) => {
  // One of these has display formulas on a page of the tests.
  const pages = [richSite, ...sites].flatMap(({ documents }) => [...documents.values()]);
  expect(pages.some(($) => $(selector).length)).toBe(true);
});
