import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFaults } from '../../src/integrations/site-faults.ts';
import { pagesOf } from '../../src/lib/checks/inside-links.ts';
import { mayHave } from '../../src/lib/checks/page-anchors.ts';
import { readFrontMatter } from '../../src/lib/checks/prose-files.ts';
import { ContentReading } from '../../src/lib/reading/content-reading.ts';
import { builds } from './astro-build.ts';
import { attributes, richSite, sites } from './built-sites.ts';

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'poster', 'action', 'data', 'data-page'];
/** Namespaces look like addresses, and nothing is fetched from them. */
const NAMESPACE = /^https?:\/\/www\.w3\.org\//;
/** Pagefind completes a path with this, to take it apart as an address. */
const PLACEHOLDER = /^https:\/\/example\.com\$\{\w+\}$/;

/** Addresses on other hosts in a script or style sheet, as a browser would find them. */
function outsideAddresses(text: string): string[] {
  const found = text.match(/\bhttps?:\/\/[^\s"'`)\\]+|(?<=["'`(])\/\/[\w-]+\.[^\s"'`)\\]+/g) ?? [];
  return found.filter((address) => !NAMESPACE.test(address) && !PLACEHOLDER.test(address));
}

describe.each([...sites, richSite])('the site under $base', (site) => {
  test('has no broken link, anchor, id or formula', () => {
    expect(findFaults(site)).toEqual([]);
  });

  test('has the places that links are checked against before it is built, and no others in its prose', () => {
    const reading = new ContentReading(site === sites[0] ? 'content' : join(builds, `${basename(site.base)}-content`));
    const known = [...pagesOf(reading, readFrontMatter(reading))].filter(([, headings]) => headings);
    expect(known.length).toBeGreaterThan(0);
    const faults = known.flatMap(([address, headings]) => {
      const ids = attributes(site.document(`${address.slice(1)}index.html`), '[id]', 'id');
      const lost = [...(headings ?? [])].filter((place) => !ids.includes(place));
      const unknown = ids.filter((id) => !mayHave(headings, id));
      return [...lost, ...unknown].map((place) => `${address}#${place}`);
    });
    expect(faults).toEqual([]);
  });

  test('keeps every address inside it under its base path', () => {
    const faults = site.faults(($) =>
      ADDRESSES.flatMap((name) => attributes($, `[${name}]`, name)).filter(
        (address) => !/^(https:|mailto:|data:|#)/.test(address) && !address.startsWith(site.base),
      ),
    );
    expect(faults).toEqual([]);
  });

  test('loads nothing from another host', () => {
    const faults = site.faults(($) => {
      const loaded = [
        ...attributes($, '[src]', 'src'),
        ...attributes($, '[srcset]', 'srcset'),
        ...attributes($, 'link:not([rel="canonical"])', 'href'),
        ...attributes($, 'object[data]', 'data'),
        ...attributes($, 'form[action]', 'action'),
        ...attributes($, 'svg use, svg image', 'href'),
      ];
      const written = [
        ...attributes($, '[style]', 'style'),
        $('style').text(),
        $('script:not([type="application/ld+json"])').text(),
      ];
      return [...loaded.filter((address) => /^(\w+:)?\/\//.test(address)), ...written.flatMap(outsideAddresses)];
    });
    expect(faults).toEqual([]);
  });

  test.each(site.named(/\.(css|m?js|svg)$/))('names no other host in %s', (file) => {
    expect(outsideAddresses(site.text(file))).toEqual([]);
  });
});
