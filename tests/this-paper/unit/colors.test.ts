import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { requireMethod } from '../../../src/lib/numbers/method.ts';
import { methods, textOf } from '../../unit/content-files.ts';

test('the lab shows its two methods in the colors that charts give them', () => {
  const files = globSync('src/components/lab/*.{astro,css}');
  const rules = files.flatMap((file) => [
    ...textOf(file).matchAll(/\[data-method='(\w+)'\][^{]*\{\s*color: var\(--color-series-(\d)\);/g),
  ]);
  expect(rules.length).toBeGreaterThan(1);
  for (const [, id = '', series] of rules) expect(series).toBe(String(requireMethod(methods, id).look.color));
});
