import { exp4, softmaxRow, sum4 } from './math';

/** to += from, `count` floats. */
export function add(to: usize, from: usize, count: i32): void {
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = (<usize>i) << 2;
    v128.store(to + at, f32x4.add(v128.load(to + at), v128.load(from + at)));
  }
  for (; i < count; i++) {
    const at = (<usize>i) << 2;
    f32.store(to + at, f32.load(to + at) + f32.load(from + at));
  }
}

/** Adds `row` [width] to each of `rows` rows of `to`. */
export function addRow(to: usize, row: usize, rows: i32, width: i32): void {
  for (let i = 0; i < rows; i++) add(to + <usize>((i * width) << 2), row, width);
}

/** row += the sum over the rows of `from`. */
export function sumRows(row: usize, from: usize, rows: i32, width: i32): void {
  for (let i = 0; i < rows; i++) add(row, from + <usize>((i * width) << 2), width);
}

/** Layer normalization; keeps the mean and the reciprocal deviation of each row in `stats` [rows, 2]. */
export function layerNorm(out: usize, x: usize, gain: usize, bias: usize, stats: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const from = x + <usize>((r * width) << 2);
    const to = out + <usize>((r * width) << 2);
    let total = f32x4.splat(0);
    for (let i = 0; i < width; i += 4) total = f32x4.add(total, v128.load(from + ((<usize>i) << 2)));
    const mean = sum4(total) / <f32>width;
    const center = f32x4.splat(mean);
    let squares = f32x4.splat(0);
    for (let i = 0; i < width; i += 4) {
      const d = f32x4.sub(v128.load(from + ((<usize>i) << 2)), center);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const scale: f32 = <f32>1 / sqrt<f32>(sum4(squares) / <f32>width + <f32>1e-5);
    f32.store(stats + <usize>(r << 3), mean);
    f32.store(stats + <usize>(r << 3), scale, 4);
    const by = f32x4.splat(scale);
    for (let i = 0; i < width; i += 4) {
      const at = (<usize>i) << 2;
      const normal = f32x4.mul(f32x4.sub(v128.load(from + at), center), by);
      v128.store(to + at, f32x4.add(f32x4.mul(normal, v128.load(gain + at)), v128.load(bias + at)));
    }
  }
}

/** Adds the gradients of x, and of gain and bias where `dGain` is not 0. */
export function layerNormBackward(
  dx: usize,
  dGain: usize,
  dBias: usize,
  dOut: usize,
  x: usize,
  gain: usize,
  stats: usize,
  rows: i32,
  width: i32,
): void {
  for (let r = 0; r < rows; r++) {
    const row = <usize>((r * width) << 2);
    const center = f32x4.splat(f32.load(stats + <usize>(r << 3)));
    const scale = f32.load(stats + <usize>(r << 3), 4);
    const by = f32x4.splat(scale);
    let total = f32x4.splat(0);
    let product = f32x4.splat(0);
    for (let i = 0; i < width; i += 4) {
      const at = (<usize>i) << 2;
      const normal = f32x4.mul(f32x4.sub(v128.load(x + row + at), center), by);
      const up = v128.load(dOut + row + at);
      const d = f32x4.mul(up, v128.load(gain + at));
      total = f32x4.add(total, d);
      product = f32x4.add(product, f32x4.mul(d, normal));
      if (dGain) {
        v128.store(dGain + at, f32x4.add(v128.load(dGain + at), f32x4.mul(up, normal)));
        v128.store(dBias + at, f32x4.add(v128.load(dBias + at), up));
      }
    }
    const meanTotal = f32x4.splat(sum4(total) / <f32>width);
    const meanProduct = f32x4.splat(sum4(product) / <f32>width);
    for (let i = 0; i < width; i += 4) {
      const at = (<usize>i) << 2;
      const normal = f32x4.mul(f32x4.sub(v128.load(x + row + at), center), by);
      const d = f32x4.mul(v128.load(dOut + row + at), v128.load(gain + at));
      const value = f32x4.mul(by, f32x4.sub(f32x4.sub(d, meanTotal), f32x4.mul(normal, meanProduct)));
      v128.store(dx + row + at, f32x4.add(v128.load(dx + row + at), value));
    }
  }
}

/** x sigmoid(1.702 x), the activation of CLIP. `count` is a multiple of 4. */
export function quickGelu(out: usize, x: usize, count: i32): void {
  const one = f32x4.splat(1);
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const value = v128.load(x + at);
    v128.store(out + at, f32x4.div(value, f32x4.add(one, exp4(f32x4.mul(value, f32x4.splat(-1.702))))));
  }
}

export function quickGeluBackward(dx: usize, dOut: usize, x: usize, count: i32): void {
  const one = f32x4.splat(1);
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const value = v128.load(x + at);
    const s = f32x4.div(one, f32x4.add(one, exp4(f32x4.mul(value, f32x4.splat(-1.702)))));
    const slope = f32x4.add(s, f32x4.mul(f32x4.mul(f32x4.mul(value, f32x4.splat(1.702)), s), f32x4.sub(one, s)));
    v128.store(dx + at, f32x4.add(v128.load(dx + at), f32x4.mul(slope, v128.load(dOut + at))));
  }
}

/** Rows of `table` [any, width] by index (i32). */
export function gather(out: usize, table: usize, indices: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const index = i32.load(indices + ((<usize>r) << 2));
    memory.copy(out + <usize>((r * width) << 2), table + <usize>((index * width) << 2), (<usize>width) << 2);
  }
}

export function gatherBackward(dTable: usize, dOut: usize, indices: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const index = i32.load(indices + ((<usize>r) << 2));
    add(dTable + <usize>((index * width) << 2), dOut + <usize>((r * width) << 2), width);
  }
}

/** Log-probability of the target of each row of logits, which become probabilities. */
export function logProbs(out: usize, logits: usize, targets: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    const row = logits + <usize>((r * width) << 2);
    softmaxRow(row, width, width, 1);
    const probability = f32.load(row + ((<usize>i32.load(targets + ((<usize>r) << 2))) << 2));
    f32.store(out + ((<usize>r) << 2), <f32>NativeMath.log(<f64>max(probability, <f32>1e-30)));
  }
}

/** dLogits += dOut (one-hot of the target - probabilities). */
export function logProbsBackward(
  dLogits: usize,
  dOut: usize,
  probs: usize,
  targets: usize,
  rows: i32,
  width: i32,
): void {
  for (let r = 0; r < rows; r++) {
    const up = f32.load(dOut + ((<usize>r) << 2));
    if (up == 0) continue;
    const row = <usize>((r * width) << 2);
    const by = f32x4.splat(-up);
    for (let i = 0; i < width; i += 4) {
      const at = row + ((<usize>i) << 2);
      v128.store(dLogits + at, f32x4.add(v128.load(dLogits + at), f32x4.mul(by, v128.load(probs + at))));
    }
    const target = dLogits + row + ((<usize>i32.load(targets + ((<usize>r) << 2))) << 2);
    f32.store(target, f32.load(target) + up);
  }
}
