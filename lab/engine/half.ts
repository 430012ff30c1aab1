// Half-precision numbers as bits: every browser of the last years reads them, which cannot be said of Float16Array.

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** Bits of the half-precision number nearest to `value` (ties to even). Throws where it is too large or not a number. */
export function toHalf(value: number): number {
  float[0] = value;
  const single = bits[0] as number;
  const sign = (single >>> 16) & 0x8000;
  const exponent = ((single >>> 23) & 0xff) - 112;
  const fraction = single & 0x7fffff;
  // From 65520 on the nearest would be 65536, which has no bits.
  if (exponent >= 31 || Math.abs(value) >= 65_520)
    throw new Error(`${value} does not fit into half precision, whose largest number is 65504`);
  if (exponent > 0) {
    const half = (exponent << 10) | (fraction >>> 13);
    const rest = fraction & 0x1fff;
    // A carry out of the fraction raises the exponent, which is what rounding up means there.
    return sign | (half + (rest > 0x1000 || (rest === 0x1000 && half & 1) ? 1 : 0));
  }
  // Subnormal: multiples of 2^-24. The product is exact in double precision.
  const steps = Math.abs(value) * 2 ** 24;
  const down = Math.floor(steps);
  const rest = steps - down;
  return sign | (down + (rest > 0.5 || (rest === 0.5 && down & 1) ? 1 : 0));
}

/** The number of half-precision bits. */
export function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}
