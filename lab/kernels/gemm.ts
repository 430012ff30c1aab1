// Matrix product, the kernel that takes most of the time. Panels of A (4 rows) and B (8 columns) are packed so that the
// inner loop reads both in order, whatever their strides: the three products of a layer and of its backward pass are
// one function. Plain SIMD without fused multiply-add, so that every machine gives the same bits.

/** Rows of a packed block: a panel of B then stays in the first-level cache. */
const BLOCK_K: i32 = 256;
/** Columns of a packed block. `SCRATCH_BYTES` of the engine has room for BLOCK_K x (BLOCK_N + 8 + 4) floats. */
const BLOCK_N: i32 = 512;

// @ts-ignore: decorator
@inline
function packA(to: usize, a: usize, rows: i32, count: i32, rowStride: i32, columnStride: i32): void {
  if (rows == 4 && rowStride == 1) {
    for (let k = 0; k < count; k++) v128.store(to + (<usize>k << 4), v128.load(a + <usize>((k * columnStride) << 2)));
    return;
  }
  if (rows == 4 && columnStride == 1) {
    const a1 = a + <usize>(rowStride << 2);
    const a2 = a1 + <usize>(rowStride << 2);
    const a3 = a2 + <usize>(rowStride << 2);
    let k = 0;
    for (; k + 4 <= count; k += 4) {
      const at = <usize>k << 2;
      const r0 = v128.load(a + at);
      const r1 = v128.load(a1 + at);
      const r2 = v128.load(a2 + at);
      const r3 = v128.load(a3 + at);
      const low01 = v128.shuffle<f32>(r0, r1, 0, 4, 1, 5);
      const low23 = v128.shuffle<f32>(r2, r3, 0, 4, 1, 5);
      const high01 = v128.shuffle<f32>(r0, r1, 2, 6, 3, 7);
      const high23 = v128.shuffle<f32>(r2, r3, 2, 6, 3, 7);
      const out = to + (<usize>k << 4);
      v128.store(out, v128.shuffle<f32>(low01, low23, 0, 1, 4, 5));
      v128.store(out, v128.shuffle<f32>(low01, low23, 2, 3, 6, 7), 16);
      v128.store(out, v128.shuffle<f32>(high01, high23, 0, 1, 4, 5), 32);
      v128.store(out, v128.shuffle<f32>(high01, high23, 2, 3, 6, 7), 48);
    }
    for (; k < count; k++) {
      const at = <usize>k << 2;
      const out = to + (<usize>k << 4);
      f32.store(out, f32.load(a + at));
      f32.store(out, f32.load(a1 + at), 4);
      f32.store(out, f32.load(a2 + at), 8);
      f32.store(out, f32.load(a3 + at), 12);
    }
    return;
  }
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < 4; i++) {
      const value: f32 = i < rows ? f32.load(a + <usize>((i * rowStride + k * columnStride) << 2)) : 0;
      f32.store(to + <usize>((k * 4 + i) << 2), value);
    }
  }
}

// @ts-ignore: decorator
@inline
function packB(to: usize, b: usize, count: i32, columns: i32, rowStride: i32, columnStride: i32): void {
  if (columns == 8 && columnStride == 1) {
    for (let k = 0; k < count; k++) {
      const from = b + <usize>((k * rowStride) << 2);
      const out = to + (<usize>k << 5);
      v128.store(out, v128.load(from));
      v128.store(out, v128.load(from, 16), 16);
    }
    return;
  }
  for (let j = 0; j < 8; j++) {
    if (j < columns) {
      const from = b + <usize>((j * columnStride) << 2);
      for (let k = 0; k < count; k++) {
        f32.store(to + <usize>((k * 8 + j) << 2), f32.load(from + <usize>((k * rowStride) << 2)));
      }
    } else {
      for (let k = 0; k < count; k++) f32.store(to + <usize>((k * 8 + j) << 2), 0);
    }
  }
}

/** A tile of 4 x 8: `c += a b` over `count` packed steps. */
// @ts-ignore: decorator
@inline
function tile(a: usize, b: usize, count: i32, c: usize, stride: usize): void {
  const c1 = c + stride;
  const c2 = c1 + stride;
  const c3 = c2 + stride;
  let s00 = v128.load(c);
  let s01 = v128.load(c, 16);
  let s10 = v128.load(c1);
  let s11 = v128.load(c1, 16);
  let s20 = v128.load(c2);
  let s21 = v128.load(c2, 16);
  let s30 = v128.load(c3);
  let s31 = v128.load(c3, 16);
  const end = a + (<usize>count << 4);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(a0, b0));
    s01 = f32x4.add(s01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(a, 4);
    s10 = f32x4.add(s10, f32x4.mul(a1, b0));
    s11 = f32x4.add(s11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(a, 8);
    s20 = f32x4.add(s20, f32x4.mul(a2, b0));
    s21 = f32x4.add(s21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(a, 12);
    s30 = f32x4.add(s30, f32x4.mul(a3, b0));
    s31 = f32x4.add(s31, f32x4.mul(a3, b1));
    a += 16;
    b += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/**
 * C[m, n] = (accumulate ? C : 0) + A[m, k] B[k, n]. Element (i, j) of A lies at `a + 4 (i aRow + j aColumn)`, of B
 * likewise; rows of C are `cRow` floats apart.
 */
export function gemm(
  m: i32, n: i32, k: i32,
  a: usize, aRow: i32, aColumn: i32,
  b: usize, bRow: i32, bColumn: i32,
  c: usize, cRow: i32, accumulate: i32, scratch: usize,
): void {
  if (!accumulate) for (let i = 0; i < m; i++) memory.fill(c + <usize>((i * cRow) << 2), 0, <usize>n << 2);
  const packedA = scratch;
  const edge = packedA + <usize>(BLOCK_K * 4 * 4);
  const packedB = edge + 128;
  const stride = <usize>cRow << 2;
  for (let n0 = 0; n0 < n; n0 += BLOCK_N) {
    const columns = min(BLOCK_N, n - n0);
    for (let k0 = 0; k0 < k; k0 += BLOCK_K) {
      const count = min(BLOCK_K, k - k0);
      for (let j = 0; j < columns; j += 8) {
        const from = b + <usize>((k0 * bRow + (n0 + j) * bColumn) << 2);
        packB(packedB + <usize>((j * count) << 2), from, count, min(8, columns - j), bRow, bColumn);
      }
      for (let i = 0; i < m; i += 4) {
        const rows = min(4, m - i);
        packA(packedA, a + <usize>((i * aRow + k0 * aColumn) << 2), rows, count, aRow, aColumn);
        for (let j = 0; j < columns; j += 8) {
          const panel = packedB + <usize>((j * count) << 2);
          const to = c + <usize>((i * cRow + n0 + j) << 2);
          const width = min(8, columns - j);
          if (rows == 4 && width == 8) {
            tile(packedA, panel, count, to, stride);
          } else {
            memory.fill(edge, 0, 128);
            tile(packedA, panel, count, edge, 32);
            for (let r = 0; r < rows; r++) {
              for (let q = 0; q < width; q++) {
                const at = to + <usize>((r * cRow + q) << 2);
                f32.store(at, f32.load(at) + f32.load(edge + <usize>((r * 8 + q) << 2)));
              }
            }
          }
        }
      }
    }
  }
}
