import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A stream of random numbers that depends on its key alone. */
export interface Random {
  /** In [0, 1). */
  uniform(): number;
  /** In [low, high). */
  between(low: number, high: number): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  pick<T>(items: readonly T[]): T;
  /** A new array of the same items in random order. */
  shuffle<T>(items: readonly T[]): T[];
  /** Standard normal. */
  normal(): number;
}

/**
 * 32-bit FNV-1a with the finalizer of MurmurHash3: without it the last character of a key moves few bits, and the first
 * draws of streams such as scene 11 and scene 12 go together.
 */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}

/**
 * The stream of a key such as `randomOf(seed, 'scene', 12)`. Every scene, batch or weight has a stream of its own, so
 * that one can be made again without the ones before it.
 */
export function randomOf(...key: (string | number)[]): Random {
  const generator = xoroshiro128plus(hash(key.join('/')));
  const uniform = () => uniformFloat64(generator);
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  return {
    uniform,
    below,
    between: (low, high) => low + (high - low) * uniform(),
    pick: (items) => items[below(items.length)] as (typeof items)[number],
    shuffle(items) {
      const order = [...items];
      for (let at = order.length - 1; at > 0; at -= 1) {
        const other = below(at + 1);
        [order[at], order[other]] = [order[other] as (typeof order)[number], order[at] as (typeof order)[number]];
      }
      return order;
    },
    // Box-Muller. 1 - u is never 0, so the logarithm is finite.
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
