/** Sum of squares in double precision; the size of a gradient, and the first sign of a value that is not a number. */
export function sumSquares(x: usize, count: i32): f64 {
  let total: f64 = 0;
  for (let i = 0; i < count; i++) {
    const value = <f64>f32.load(x + ((<usize>i) << 2));
    total += value * value;
  }
  return total;
}

/**
 * One step of AdamW on `count` weights (a multiple of 4): `scale` multiplies the gradient (clipping), `meanFix` and
 * `squareFix` are 1 / (1 - beta^step).
 */
export function adamW(
  weights: usize,
  gradients: usize,
  means: usize,
  squares: usize,
  count: i32,
  rate: f32,
  beta1: f32,
  beta2: f32,
  decay: f32,
  scale: f32,
  meanFix: f32,
  squareFix: f32,
): void {
  const keep = f32x4.splat(<f32>1 - rate * decay);
  for (let i = 0; i < count; i += 4) {
    const at = (<usize>i) << 2;
    const g = f32x4.mul(v128.load(gradients + at), f32x4.splat(scale));
    const mean = f32x4.add(
      f32x4.mul(v128.load(means + at), f32x4.splat(beta1)),
      f32x4.mul(g, f32x4.splat(<f32>1 - beta1)),
    );
    const square = f32x4.add(
      f32x4.mul(v128.load(squares + at), f32x4.splat(beta2)),
      f32x4.mul(f32x4.mul(g, g), f32x4.splat(<f32>1 - beta2)),
    );
    v128.store(means + at, mean);
    v128.store(squares + at, square);
    const deviation = f32x4.add(f32x4.sqrt(f32x4.mul(square, f32x4.splat(squareFix))), f32x4.splat(1e-8));
    const step = f32x4.div(f32x4.mul(mean, f32x4.splat(rate * meanFix)), deviation);
    v128.store(weights + at, f32x4.sub(f32x4.mul(v128.load(weights + at), keep), step));
  }
}
