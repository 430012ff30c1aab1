import { expect, test } from 'vitest';
import { addressOf, withBase } from '../../../../src/lib/base/base-path.ts';

test.each([
  ['/charts/', '/pivot', '/pivot/charts/'],
  ['/charts/', '/pivot/', '/pivot/charts/'],
  ['/charts/', '/', '/charts/'],
  ['/charts/', '', '/charts/'],
  ['charts/a.csv', '/pivot', '/pivot/charts/a.csv'],
  ['/', '/pivot', '/pivot/'],
  ['/', '/', '/'],
  ['/#chart-pivot', '/a/b/', '/a/b/#chart-pivot'],
])('withBase puts %j under %j as %j', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});

test('addressOf is absolute where the site knows where it lives, and a path elsewhere', () => {
  expect(addressOf('/pivot/charts/', new URL('https://example.org'))).toBe('https://example.org/pivot/charts/');
  expect(addressOf('/pivot/charts/', undefined)).toBe('/pivot/charts/');
});
