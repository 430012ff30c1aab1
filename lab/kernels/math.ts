/** e^x on four lanes, to about 2 units in the last place (Cephes polynomial); x is clamped to [-87, 88]. */
// @ts-ignore: decorator
@inline
export function exp4(x: v128): v128 {
  x = f32x4.pmin(f32x4.pmax(x, f32x4.splat(-87)), f32x4.splat(88));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let y = f32x4.splat(1.9875691500e-4);
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.3981999507e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(8.3334519073e-3));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(4.1665795894e-2));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(1.6666665459e-1));
  y = f32x4.add(f32x4.mul(y, r), f32x4.splat(5.0000001201e-1));
  y = f32x4.add(f32x4.mul(y, f32x4.mul(r, r)), f32x4.add(r, f32x4.splat(1)));
  // n is whole: behind 1.5 x 2^23 its last bits are those of an integer, without the care of a conversion.
  const power = i32x4.shl(i32x4.sub(f32x4.add(n, f32x4.splat(12582912)), i32x4.splat(0x4b400000 - 127)), 23);
  return f32x4.mul(y, power);
}

// @ts-ignore: decorator
@inline
export function sum4(x: v128): f32 {
  return (
    f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 1) + (f32x4.extract_lane(x, 2) + f32x4.extract_lane(x, 3))
  );
}

/** The largest of `count` floats. */
// @ts-ignore: decorator
@inline
function maxOf(row: usize, count: i32): f32 {
  let highest4 = v128.load32_splat(row);
  let i = 0;
  for (; i + 4 <= count; i += 4) highest4 = f32x4.pmax(highest4, v128.load(row + (<usize>i << 2)));
  let highest = max(
    max(f32x4.extract_lane(highest4, 0), f32x4.extract_lane(highest4, 1)),
    max(f32x4.extract_lane(highest4, 2), f32x4.extract_lane(highest4, 3)),
  );
  for (; i < count; i++) highest = max(highest, f32.load(row + (<usize>i << 2)));
  return highest;
}

/** Row softmax in place over the first `count` values, after multiplying by `scale`; the rest up to `width` becomes 0. */
export function softmaxRow(row: usize, count: i32, width: i32, scale: f32): void {
  const highest = maxOf(row, count);
  const top = f32x4.splat(highest);
  const by = f32x4.splat(scale);
  let total = f32x4.splat(0);
  let i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = row + (<usize>i << 2);
    const value = exp4(f32x4.mul(f32x4.sub(v128.load(at), top), by));
    v128.store(at, value);
    total = f32x4.add(total, value);
  }
  let sum = sum4(total);
  for (; i < count; i++) {
    const at = row + (<usize>i << 2);
    const value = f32x4.extract_lane(exp4(f32x4.splat((f32.load(at) - highest) * scale)), 0);
    f32.store(at, value);
    sum += value;
  }
  const share = f32x4.splat(1 / sum);
  i = 0;
  for (; i + 4 <= count; i += 4) {
    const at = row + (<usize>i << 2);
    v128.store(at, f32x4.mul(v128.load(at), share));
  }
  for (; i < count; i++) {
    const at = row + (<usize>i << 2);
    f32.store(at, f32.load(at) / sum);
  }
  for (; i < width; i++) f32.store(row + (<usize>i << 2), 0);
}
