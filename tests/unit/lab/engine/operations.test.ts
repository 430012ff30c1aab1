import { describe, expect, test } from 'vitest';
import { Tape, type Tensor } from '../../../../lab/engine/tape.ts';
import { createEngine, farthest, normals } from '../lab-builders.ts';

const engine = await createEngine(64);
const tape = new Tape(engine);
const valuesOf = ({ data, rows, width }: Tensor) => engine.view(data, rows * width);
const rowOf = (values: Float32Array, row: number, width: number) => values.subarray(row * width, (row + 1) * width);
const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, at) => sum + value * (b[at] ?? NaN), 0);

describe('Tape', () => {
  test('linear() multiplies and adds the bias', () => {
    const x = tape.input([1, 2, 3, 4, 5, 6], 3);
    const weight = tape.input([1, 0, 0, 1, 1, 1], 2);
    expect([...valuesOf(tape.linear(x, weight, tape.input([10, 20], 2)))]).toEqual([14, 25, 20, 31]);
    expect([...valuesOf(tape.linear(x, weight))]).toEqual([4, 5, 10, 11]);
  });

  test('layerNorm() gives each row mean 0 and variance 1, then gain and bias', () => {
    const [x, gain, bias] = [
      normals(4 * 20, 'x').map((value) => 3 * value + 5),
      normals(20, 'gain'),
      normals(20, 'bias'),
    ];
    const out = valuesOf(tape.layerNorm(tape.input(x, 20), tape.input(gain, 20), tape.input(bias, 20)));
    for (let row = 0; row < 4; row += 1) {
      const own = rowOf(x, row, 20);
      const mean = own.reduce((sum, value) => sum + value, 0) / 20;
      const deviation = Math.sqrt(own.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 20);
      const wanted = own.map((value, at) => ((value - mean) / deviation) * (gain[at] ?? NaN) + (bias[at] ?? NaN));
      expect(farthest(rowOf(out, row, 20), wanted)).toBeLessThan(1e-4);
    }
  });

  test('quickGelu() is x sigmoid(1.702 x), far out as well', () => {
    const x = [-60, -3, -1, -0.1, 0, 0.5, 1, 2, 8, 60, 90, -90];
    const out = valuesOf(tape.quickGelu(tape.input(x, 4)));
    expect(
      farthest(
        out,
        x.map((value) => value / (1 + Math.exp(-1.702 * value))),
      ),
    ).toBeLessThan(2e-6);
  });

  test('add() adds rows, repeated where there are fewer', () => {
    const x = tape.input([1, 2, 3, 4, 5, 6, 7, 8], 2);
    expect([...valuesOf(tape.add(x, tape.input([10, 20, 30, 40], 2)))]).toEqual([11, 22, 33, 44, 15, 26, 37, 48]);
    expect([...valuesOf(tape.add(x, x))]).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
  });

  test('gather(), concatenate() and rowsFrom() take the rows that they name', () => {
    const table = tape.input([1, 2, 3, 4, 5, 6], 2);
    const some = tape.gather(table, [2, 0, 2]);
    expect([...valuesOf(some)]).toEqual([5, 6, 1, 2, 5, 6]);
    const both = tape.concatenate(some, table);
    expect([...valuesOf(both)]).toEqual([5, 6, 1, 2, 5, 6, 1, 2, 3, 4, 5, 6]);
    expect([...valuesOf(tape.rowsFrom(both, 4))]).toEqual([3, 4, 5, 6]);
  });

  test('windows() gives 4 x 4 pixels around every second corner, with zeros beyond the border', () => {
    const side = 6;
    const x = normals(2 * side * side * 4, 'picture');
    const out = valuesOf(tape.windows(tape.input(x, 4), 2, side));
    const wanted: number[] = [];
    for (let item = 0; item < 2; item += 1) {
      for (let window = 0; window < 9; window += 1) {
        for (let place = 0; place < 16; place += 1) {
          const row = 2 * Math.floor(window / 3) - 1 + Math.floor(place / 4);
          const column = 2 * (window % 3) - 1 + (place % 4);
          const isInside = Math.min(row, column) >= 0 && Math.max(row, column) < side;
          const pixel = (item * side + row) * side + column;
          for (let i = 0; i < 4; i += 1) wanted.push(isInside ? (x[pixel * 4 + i] ?? NaN) : 0);
        }
      }
    }
    expect([...out]).toEqual(wanted);
  });

  test.each([1, 4])('logProbs() gives the log of the softmax at each target, for states %d times normal', (scale) => {
    const [x, table] = [normals(5 * 8, 'x').map((value) => scale * value), normals(12 * 8, 'table')];
    const targets = [0, 11, 3, 3, 7];
    const out = tape.logProbs(tape.input(x, 8), tape.input(table, 8), targets);
    for (const [row, target] of targets.entries()) {
      const logits = Array.from({ length: 12 }, (_, word) => dot(rowOf(x, row, 8), rowOf(table, word, 8)));
      const most = Math.max(...logits);
      const log = most + Math.log(logits.reduce((sum, value) => sum + Math.exp(value - most), 0));
      expect(Math.abs((engine.view(out.data, 5)[row] ?? NaN) - ((logits[target] ?? NaN) - log))).toBeLessThan(1e-4);
      const probs = logits.map((value) => Math.exp(value - log));
      expect(farthest(engine.view(out.probs + row * 12 * 4, 12), probs)).toBeLessThan(1e-4);
    }
  });

  test('logProbs() of huge logits is finite: 0 for the first choice, at most a floor for the others', () => {
    const table = tape.input([1, 0, 0, 0, -1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0], 4);
    const { data } = tape.logProbs(tape.input([1000, 0, 0, 0, 1000, 0, 0, 0], 4), table, [0, 1]);
    const [first = NaN, other = NaN] = engine.view(data, 2);
    expect(first).toBeCloseTo(0, 6);
    expect(other).toBeLessThan(-60);
    expect(other).toBeGreaterThan(-Infinity);
  });
});
