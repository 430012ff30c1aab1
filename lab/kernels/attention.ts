import { gemm } from './gemm';
import { softmaxRow, sum4 } from './math';

// Attention of `segments` x `length` queries a batch item to `shared` keys, which all of them see, and (where `own` is 1)
// to the keys of their own segment up to themselves. So many questions share one image, exactly as if each followed it
// alone in a causal language model; an encoder is the case without own keys, the image prefix the case without shared.
// Pointers of q, k, v are to the first head; a head is `size` floats further; `ld` is the floats from row to row.

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
      const w = weights + <usize>(((b * heads + h) * queries * width) << 2);
      const qb = q + <usize>((b * queries * qLd + head) << 2);
      const to = out + <usize>((b * queries * outLd + head) << 2);
      const sk = sharedK + <usize>((b * shared * sharedLd + head) << 2);
      const sv = sharedV + <usize>((b * shared * sharedLd + head) << 2);
      const ok = ownK + <usize>((b * queries * ownLd + head) << 2);
      const ov = ownV + <usize>((b * queries * ownLd + head) << 2);
      if (shared) gemm(queries, shared, size, qb, qLd, 1, sk, 1, sharedLd, w, width, 0, scratch);
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = w + <usize>((row * width + shared) << 2);
          gemm(
            length,
            length,
            size,
            qb + <usize>((row * qLd) << 2),
            qLd,
            1,
            ok + <usize>((row * ownLd) << 2),
            1,
            ownLd,
            part,
            width,
            0,
            scratch,
          );
        }
      }
      for (let i = 0; i < queries; i++) {
        softmaxRow(w + <usize>((i * width) << 2), shared + own * ((i % length) + 1), width, scale);
      }
      if (shared) gemm(queries, size, shared, w, width, 1, sv, sharedLd, 1, to, outLd, 0, scratch);
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = w + <usize>((row * width + shared) << 2);
          gemm(
            length,
            size,
            length,
            part,
            width,
            1,
            ov + <usize>((row * ownLd) << 2),
            ownLd,
            1,
            to + <usize>((row * outLd) << 2),
            outLd,
            shared ? 1 : 0,
            scratch,
          );
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
      const w = weights + <usize>(((b * heads + h) * queries * width) << 2);
      const qAt = <usize>((b * queries * qLd + head) << 2);
      const outAt = <usize>((b * queries * outLd + head) << 2);
      const sharedAt = <usize>((b * shared * sharedLd + head) << 2);
      const ownAt = <usize>((b * queries * ownLd + head) << 2);
      if (shared) {
        gemm(queries, shared, size, dOut + outAt, outLd, 1, sharedV + sharedAt, 1, sharedLd, work, width, 0, scratch);
        gemm(shared, size, queries, w, 1, width, dOut + outAt, outLd, 1, dSharedV + sharedAt, sharedLd, 1, scratch);
      }
      if (own) {
        for (let s = 0; s < segments; s++) {
          const row = s * length;
          const part = <usize>((row * width + shared) << 2);
          const from = dOut + outAt + <usize>((row * outLd) << 2);
          const rowAt = ownAt + <usize>((row * ownLd) << 2);
          gemm(length, length, size, from, outLd, 1, ownV + rowAt, 1, ownLd, work + part, width, 0, scratch);
          gemm(length, size, length, w + part, 1, width, from, outLd, 1, dOwnV + rowAt, ownLd, 1, scratch);
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
          const part = work + <usize>((row * width + shared) << 2);
          const queryAt = qAt + <usize>((row * qLd) << 2);
          const rowAt = ownAt + <usize>((row * ownLd) << 2);
          gemm(length, size, length, part, width, 1, ownK + rowAt, ownLd, 1, dq + queryAt, qLd, 1, scratch);
          gemm(length, size, length, part, 1, width, q + queryAt, qLd, 1, dOwnK + rowAt, ownLd, 1, scratch);
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
