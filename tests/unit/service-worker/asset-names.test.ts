import { describe, expect, test } from 'vitest';
import { assetNames, isAsset, nameOf, neededAssets } from '../../../src/service-worker/asset-names.ts';

test('an asset stands in the folder of files whose names hold their hash', () => {
  expect(isAsset('https://example.org/pivot/_astro/Base.abc.css')).toBe(true);
  expect(isAsset('https://example.org/pivot/data/results.json?x=/_astro/')).toBe(false);
  expect(nameOf('https://example.org/pivot/_astro/fonts/abc.woff2?x')).toBe('abc.woff2');
});

describe('assetNames', () => {
  test('finds what a page, a script and a style sheet mention', () => {
    const html = '<link href="/pivot/_astro/Base.a1.css"><img srcset="/_astro/b2.avif 1x, /_astro/c3.avif 2x">';
    expect([...assetNames(html)]).toEqual(['Base.a1.css', 'b2.avif', 'c3.avif']);
    const script = 'import{a}from"./d4.js";import("./e5.js");const m=["_astro/f6.js"];new URL(`./g7.wasm`)';
    expect([...assetNames(script)].toSorted()).toEqual(['d4.js', 'e5.js', 'f6.js', 'g7.wasm']);
    expect([...assetNames('url(/_astro/fonts/h8.woff2) url(./i9.woff2)')]).toEqual(['h8.woff2', 'i9.woff2']);
  });

  test('finds nothing in text', () => {
    expect([...assetNames('See "./README" and the folder _astro/ of 2.0.')]).toEqual([]);
  });
});

test('a page needs its style sheets, scripts and fonts, and no picture, each once', () => {
  const html =
    '<link rel="preload" href="/a/_astro/fonts/x.woff2"><link href="/a/_astro/y.css"><script src="/a/_astro/z.js"></script>' +
    '<script src="/a/_astro/z.js"></script><img src="/a/_astro/p.avif"><a href="https://example.org/_astro/">';
  expect(neededAssets(html, 'https://host.org/a/b/')).toEqual([
    'https://host.org/a/_astro/fonts/x.woff2',
    'https://host.org/a/_astro/y.css',
    'https://host.org/a/_astro/z.js',
  ]);
});
