import { describe, expect, test } from 'vitest';
import { createEngine, farthest, normals } from '../lab-builders.ts';

const engine = await createEngine(64);

describe('gemm', () => {
  // Sizes around the edges of tiles (4 x 8) and of packed blocks (256 steps, 512 columns).
  const sizes = [
    [1, 1, 1],
    [4, 8, 4],
    [5, 9, 3],
    [3, 7, 257],
    [6, 515, 2],
    [9, 521, 261],
  ] as const;

  test.each(sizes)('multiplies %d x %d over %d, from either side transposed, and adds where asked', (m, n, k) => {
    const [a, b, start] = [normals(m * k, 'a', m), normals(k * n, 'b', n), normals(m * n, 'c', k)];
    const expected = Float64Array.from({ length: m * n }, (_, at) => {
      const [i, j] = [Math.floor(at / n), at % n];
      let sum = 0;
      for (let step = 0; step < k; step += 1) sum += (a[i * k + step] ?? NaN) * (b[step * n + j] ?? NaN);
      return sum;
    });
    const across = (values: Float32Array, rows: number, columns: number) =>
      Float32Array.from(values, (_, at) => values[(at % rows) * columns + Math.floor(at / rows)] ?? NaN);
    const sides = [
      [engine.putFloats(a), k, 1, engine.putFloats(b), n, 1],
      [engine.putFloats(across(a, m, k)), 1, m, engine.putFloats(b), n, 1],
      [engine.putFloats(a), k, 1, engine.putFloats(across(b, k, n)), 1, k],
    ] as const;
    for (const side of sides) {
      for (const accumulate of [0, 1]) {
        const c = engine.putFloats(start);
        engine.kernels.gemm(m, n, k, ...side, c, n, accumulate, engine.scratch);
        const wanted = expected.map((value, at) => value + accumulate * (start[at] ?? NaN));
        expect(farthest(engine.view(c, m * n), wanted)).toBeLessThan(1e-4);
      }
    }
  });

  test('leaves what lies between the rows of the result alone', () => {
    const c = engine.putFloats([0, 0, 9, 0, 0, 9]);
    engine.kernels.gemm(
      2,
      2,
      1,
      engine.putFloats([1, 2]),
      1,
      1,
      engine.putFloats([3, 4]),
      2,
      1,
      c,
      3,
      0,
      engine.scratch,
    );
    expect([...engine.view(c, 6)]).toEqual([3, 4, 9, 6, 8, 9]);
  });
});
