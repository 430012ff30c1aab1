import { expect, test } from 'vitest';
import { inParallel } from '../../../../src/lib/base/in-parallel.ts';

/** Work that ends when it is told to. */
function makeWork() {
  const ends = new Map<number, { resolve: (value: number) => void; reject: (error: Error) => void }>();
  const work = (item: number) =>
    new Promise<number>((resolve, reject) => {
      ends.set(item, { resolve, reject });
    });
  return { work, ends, begun: () => [...ends.keys()] };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

test('works on two items at once and gives the results in the order of the items', async () => {
  const { work, ends, begun } = makeWork();
  const all = inParallel(2, [1, 2, 3], work);
  expect(begun()).toEqual([1, 2]);
  ends.get(2)?.resolve(20);
  await settle();
  expect(begun()).toEqual([1, 2, 3]);
  ends.get(3)?.resolve(30);
  ends.get(1)?.resolve(10);
  expect(await all).toEqual([10, 20, 30]);
});

test('begins nothing after a failure, and waits for what was begun', async () => {
  const { work, ends, begun } = makeWork();
  let isOver = false;
  const all = inParallel(2, [1, 2, 3], work)
    .catch((error: Error) => error.message)
    .finally(() => (isOver = true));
  ends.get(1)?.reject(new Error('no'));
  await settle();
  expect(isOver).toBe(false);
  ends.get(2)?.resolve(20);
  expect(await all).toBe('no');
  expect(begun()).toEqual([1, 2]);
});
