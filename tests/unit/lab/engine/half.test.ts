import { describe, expect, test } from 'vitest';
import { fromHalf, toHalf } from '../../../../lab/engine/half.ts';

describe('half precision', () => {
  test('every finite number keeps its bits', () => {
    const finite = Array.from({ length: 65_536 }, (_, bits) => bits).filter((bits) => ((bits >> 10) & 31) !== 31);
    expect(finite).toHaveLength(63_488);
    expect(finite.filter((bits) => toHalf(fromHalf(bits)) !== bits)).toEqual([]);
  });

  test.each([
    [0x3c00, 1],
    [0xc000, -2],
    [0x3555, 0.333_251_953_125],
    [0x7bff, 65_504],
    [0x0400, 2 ** -14],
    [0x0001, 2 ** -24],
    [0x8000, -0],
  ])('the bits %i are %d', (bits, value) => {
    expect(fromHalf(bits)).toBe(value);
    expect(toHalf(value)).toBe(bits);
  });

  test.each([
    // Between 1 (even) and 1 + 2^-10 (odd), then between that and 1 + 2^-9 (even).
    [1 + 2 ** -11, 0x3c00],
    [1 + 3 * 2 ** -11, 0x3c02],
    [-1 - 3 * 2 ** -11, 0xbc02],
    // A tie that carries into the exponent.
    [2 - 2 ** -11, 0x4000],
    // Subnormal: half a step is even 0, one and a half are even 2.
    [2 ** -25, 0],
    [3 * 2 ** -25, 2],
    [2 ** -14 - 2 ** -25, 0x0400],
  ])('the tie %d goes to even', (value, bits) => {
    expect(toHalf(value)).toBe(bits);
  });

  test('all between two neighbors goes to the nearer one', () => {
    for (const bits of [0x0000, 0x0001, 0x03ff, 0x0400, 0x3bff, 0x3c00, 0x7bfe]) {
      const [low, high] = [fromHalf(bits), fromHalf(bits + 1)];
      expect(toHalf(low + 0.45 * (high - low))).toBe(bits);
      expect(toHalf(low + 0.55 * (high - low))).toBe(bits + 1);
      expect(toHalf(-low - 0.55 * (high - low))).toBe(0x8000 + bits + 1);
    }
  });

  test.each([65_536, -65_536, 1e9, Infinity, -Infinity, NaN])('%d is refused by name', (value) => {
    expect(() => toHalf(value)).toThrow(`${value} does not fit into half precision`);
  });

  test('65519 is the largest whole number that still rounds down to the largest', () => {
    expect(toHalf(65_519)).toBe(0x7bff);
  });
});
