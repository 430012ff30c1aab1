import { expect, test } from 'vitest';
import { withBase } from '../../../src/lib/base-path.ts';

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
