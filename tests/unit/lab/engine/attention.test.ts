import { expect, test } from 'vitest';
import { Tape, type AttentionShape, type Tensor } from '../../../../lab/engine/tape.ts';
import { createEngine, farthest, normals } from '../lab-builders.ts';

const engine = await createEngine(64);
const SIZE = 6;
const HEADS = 2;
const WIDTH = SIZE * HEADS;
const layout: AttentionShape = { batch: 2, heads: HEADS, segments: 3, length: 5, shared: 7 };
const rows = 2 * 3 * 5;
const [q, ownKV, sharedKV] = [
  normals(rows * WIDTH, 'q'),
  normals(rows * 2 * WIDTH, 'own'),
  normals(2 * 7 * 2 * WIDTH, 'shared'),
];
const halves = (tensor: Tensor): [{ tensor: Tensor; from: number }, { tensor: Tensor; from: number }] => [
  { tensor, from: 0 },
  { tensor, from: WIDTH },
];

function attend(withShared: boolean, withOwn: boolean, own = ownKV): Float32Array {
  const tape = new Tape(engine);
  const shared = withShared ? halves(tape.input(sharedKV, 2 * WIDTH)) : undefined;
  const owned = withOwn ? halves(tape.input(own, 2 * WIDTH)) : undefined;
  const out = tape.attention(layout, WIDTH, { tensor: tape.input(q, WIDTH), from: 0 }, shared, owned);
  return engine.view(out.data, rows * WIDTH);
}

/** One query after the other, one head after the other. */
function attendPlainly(withShared: boolean, withOwn: boolean): number[] {
  return Array.from({ length: rows * WIDTH }, (_, at) => {
    const [row, column] = [Math.floor(at / WIDTH), at % WIDTH];
    const head = Math.floor(column / SIZE) * SIZE;
    const item = Math.floor(row / 15);
    const first = row - (row % 5);
    const seen = [
      ...(withShared ? Array.from({ length: 7 }, (_unused, key) => ({ from: sharedKV, key: item * 7 + key })) : []),
      ...(withOwn ? Array.from({ length: (row % 5) + 1 }, (_unused, key) => ({ from: ownKV, key: first + key })) : []),
    ];
    const weights = seen.map(({ from, key }) => {
      let sum = 0;
      for (let i = 0; i < SIZE; i += 1) {
        sum += (q[row * WIDTH + head + i] ?? NaN) * (from[key * 2 * WIDTH + head + i] ?? NaN);
      }
      return Math.exp(sum / Math.sqrt(SIZE));
    });
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    return seen.reduce(
      (sum, { from, key }, index) =>
        sum + ((weights[index] ?? NaN) / total) * (from[key * 2 * WIDTH + WIDTH + column] ?? NaN),
      0,
    );
  });
}

test.each([
  ['shared keys alone', true, false],
  ['own causal keys alone', false, true],
  ['shared and own keys', true, true],
])('attention to %s is that of a plain loop', (_what, withShared, withOwn) => {
  expect(farthest(attend(withShared, withOwn), attendPlainly(withShared, withOwn))).toBeLessThan(1e-4);
});

test('a query sees neither later keys nor those of other segments and items', () => {
  const before = attend(true, true).slice();
  // The keys and values of place 2 of the second segment of the first item.
  const changed = ownKV.slice();
  changed.fill(3, 7 * 2 * WIDTH, 8 * 2 * WIDTH);
  const after = attend(true, true, changed);
  for (let row = 0; row < rows; row += 1) {
    const [old, now] = [before, after].map((values) => values.subarray(row * WIDTH, (row + 1) * WIDTH));
    const isChanged = old?.some((value, at) => value !== now?.[at]);
    expect(isChanged, `row ${row}`).toBe(row >= 7 && row < 10);
  }
});
