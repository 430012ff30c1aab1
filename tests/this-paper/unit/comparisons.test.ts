import { expect, test } from 'vitest';
import { absentOf, comparisons, comparisonsOf, isThere } from '../../../src/lib/gallery/comparisons.ts';

test('pictures of the lab are always there, and those of the paper where they were brought', async () => {
  const [drawn] = (await comparisons()).filter(({ origin }) => origin === 'lab');
  const [paper] = (await comparisons()).flatMap((one) => (one.origin === 'paper' ? [one] : []));
  if (!drawn || !paper) throw new Error('The gallery has no comparison of each origin.');
  const absent = { ...paper, pictures: undefined };
  const brought = { ...paper, pictures: { folder: '', files: [] } as unknown as typeof paper.pictures };
  expect([drawn, absent, brought].map(isThere)).toEqual([true, false, true]);
  expect(absentOf([drawn, absent, brought])).toEqual([absent]);
});

test('a row of comparisons has as many as are asked for', async () => {
  expect(await comparisonsOf('gradient', 'random', 2)).toHaveLength(2);
});
