import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { requireMethod } from '../../../src/lib/numbers/method.ts';
import { methods, textOf } from '../../unit/content-files.ts';

test('lab and gallery show their two methods in the colors that charts give them', () => {
  const files = globSync('src/components/{gallery,lab}/*.{astro,css}');
  const rules = files.flatMap((file) => [
    ...textOf(file).matchAll(/\[data-method='(\w+)'\][^{]*\{\s*color: var\(--color-series-(\d)\);/g),
  ]);
  expect(rules.length).toBeGreaterThan(5);
  for (const [, id = '', series] of rules) expect(series).toBe(String(requireMethod(methods, id).look.color));
});
