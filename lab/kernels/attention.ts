import { gemm } from './gemm';
import { softmaxRow, sum4 } from './math';

// Attention of `segments` x `length` queries a batch item to `shared` keys, which all of them see, and (where `own` is 1)
// to the keys of their own segment up to themselves. So many questions share one image, exactly as if each followed it
// alone in a causal language model; an encoder is the case without own keys, the image prefix the case without shared.
// Pointers of q, k, v are to the first head; a head is `size` floats further; `ld` is the floats from row to row.

/** Bytes to the first float of `head` in batch item `item`, where each item has `rows` rows of `ld` floats. */
// @ts-ignore: decorator
@inline
function headAt(item: i32, rows: i32, ld: i32, head: i32): usize {
  return rowAt(item * rows, ld) + ((<usize>head) << 2);
}

/** Bytes to the first float of `row`. */
// @ts-ignore: decorator
@inline
function rowAt(row: i32, ld: i32): usize {
  return (<usize>(row * ld)) << 2;
}

/** Bytes to where the weights of a row's own segment begin: behind those of the shared keys. */
// @ts-ignore: decorator
@inline
function ownPart(row: i32, width: i32, shared: i32): usize {
  return rowAt(row, width) + ((<usize>shared) << 2);
}

/** Writes `out` and keeps the attention weights in `weights` [batch, heads, segments length, shared + own length]. */
export function attention(
  batch: i32,
  heads: i32,
  size: i32,
  segments: i32,
  length: i32,
  shared: i32,
  own: i32,
  q: usize,
  qLd: i32,
  sharedK: usize,
  sharedV: usize,
  sharedLd: i32,
  ownK: usize,
  ownV: usize,
  ownLd: i32,
  out: usize,
  outLd: i32,
  weights: usize,
  scratch: usize,
): void {
  const queries = segments * length;
  const width = shared + own * length;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>size);
  for (let b = 0; b < batch; b++) {
    for (let h = 0; h < heads; h++) {
      const head = h * size;
      const w = weights + rowAt((b * heads + h) * queries, width);
      const from = q + headAt(b, queries, qLd, head);
      const to = out + headAt(b, queries, outLd, head);
      const sharedAt = headAt(b, shared, sharedLd, head);
      const ownAt = headAt(b, queries, ownLd, head);
      if (shared) gemm(queries, shared, size, from, qLd, 1, sharedK + sharedAt, 1, sharedLd, w, width, 0, scratch);
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = w + ownPart(row, width, shared);
          const keys = ownK + ownAt + rowAt(row, ownLd);
          gemm(length, length, size, from + rowAt(row, qLd), qLd, 1, keys, 1, ownLd, part, width, 0, scratch);
        }
      }
      for (let i = 0; i < queries; i++) {
        softmaxRow(w + rowAt(i, width), shared + own * ((i % length) + 1), width, scale);
      }
      if (shared) gemm(queries, size, shared, w, width, 1, sharedV + sharedAt, sharedLd, 1, to, outLd, 0, scratch);
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = w + ownPart(row, width, shared);
          const values = ownV + ownAt + rowAt(row, ownLd);
          const adds = shared ? 1 : 0;
          gemm(length, size, length, part, width, 1, values, ownLd, 1, to + rowAt(row, outLd), outLd, adds, scratch);
        }
      }
    }
  }
}

/** Adds the gradients of q, k and v, given that of `out`. `work` has room for the weights of one head. */
export function attentionBackward(
  batch: i32,
  heads: i32,
  size: i32,
  segments: i32,
  length: i32,
  shared: i32,
  own: i32,
  q: usize,
  qLd: i32,
  sharedK: usize,
  sharedV: usize,
  sharedLd: i32,
  ownK: usize,
  ownV: usize,
  ownLd: i32,
  dOut: usize,
  outLd: i32,
  weights: usize,
  work: usize,
  dq: usize,
  dSharedK: usize,
  dSharedV: usize,
  dOwnK: usize,
  dOwnV: usize,
  scratch: usize,
): void {
  const queries = segments * length;
  const width = shared + own * length;
  const scale: f32 = <f32>1 / sqrt<f32>(<f32>size);
  for (let b = 0; b < batch; b++) {
    for (let h = 0; h < heads; h++) {
      const head = h * size;
      const w = weights + rowAt((b * heads + h) * queries, width);
      const qAt = headAt(b, queries, qLd, head);
      const outAt = headAt(b, queries, outLd, head);
      const sharedAt = headAt(b, shared, sharedLd, head);
      const ownAt = headAt(b, queries, ownLd, head);
      if (shared) {
        gemm(queries, shared, size, dOut + outAt, outLd, 1, sharedV + sharedAt, 1, sharedLd, work, width, 0, scratch);
        gemm(shared, size, queries, w, 1, width, dOut + outAt, outLd, 1, dSharedV + sharedAt, sharedLd, 1, scratch);
      }
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = ownPart(row, width, shared);
          const from = dOut + outAt + rowAt(row, outLd);
          const at = ownAt + rowAt(row, ownLd);
          gemm(length, length, size, from, outLd, 1, ownV + at, 1, ownLd, work + part, width, 0, scratch);
          gemm(length, size, length, w + part, 1, width, from, outLd, 1, dOwnV + at, ownLd, 1, scratch);
        }
      }
      for (let i = 0; i < queries; i++) softmaxRowBackward(w, work, i * width, width, scale);
      if (shared) {
        gemm(queries, size, shared, work, width, 1, sharedK + sharedAt, sharedLd, 1, dq + qAt, qLd, 1, scratch);
        gemm(shared, size, queries, work, 1, width, q + qAt, qLd, 1, dSharedK + sharedAt, sharedLd, 1, scratch);
      }
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = work + ownPart(row, width, shared);
          const query = qAt + rowAt(row, qLd);
          const at = ownAt + rowAt(row, ownLd);
          gemm(length, size, length, part, width, 1, ownK + at, ownLd, 1, dq + query, qLd, 1, scratch);
          gemm(length, size, length, part, 1, width, q + query, qLd, 1, dOwnK + at, ownLd, 1, scratch);
        }
      }
    }
  }
}

/** Turns the gradient of the weights of one row into that of its scores. */
function softmaxRowBackward(weights: usize, gradient: usize, from: i32, width: i32, scale: f32): void {
  const w = weights + <usize>(from << 2);
  const g = gradient + <usize>(from << 2);
  let total = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= width; i += 4) {
    const at = (<usize>i) << 2;
    total = f32x4.add(total, f32x4.mul(v128.load(w + at), v128.load(g + at)));
  }
  let sum = sum4(total);
  for (; i < width; i++) sum += f32.load(w + ((<usize>i) << 2)) * f32.load(g + ((<usize>i) << 2));
  const mean = f32x4.splat(sum);
  const by = f32x4.splat(scale);
  i = 0;
  for (; i + 4 <= width; i += 4) {
    const at = (<usize>i) << 2;
    const value = f32x4.mul(v128.load(w + at), f32x4.sub(v128.load(g + at), mean));
    v128.store(g + at, f32x4.mul(value, by));
  }
  for (; i < width; i++) {
    const at = (<usize>i) << 2;
    f32.store(g + at, f32.load(w + at) * (f32.load(g + at) - sum) * scale);
  }
}
