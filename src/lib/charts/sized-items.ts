import type { Result } from '../../schemas/result.ts';
import { sizeText } from '../numbers/format.ts';
import type { AxisScale, Item, Panel } from './chart-panel.ts';

/** From so many times the smallest size on, sizes count as far apart. */
const FAR = 3;
/** How much the distances of neighbors may vary, as a share of their squared mean, for sizes that count as evenly spaced. */
const EVEN = 0.03;

/** Sizes that lie evenly stand on a linear axis, and so do those that are close together or not all above zero. */
export function scaleOfSizes(sizes: readonly number[]): AxisScale {
  const inOrder = [...new Set(sizes)].toSorted((a, b) => a - b);
  const [low = 0, high = 0] = [inOrder[0], inOrder.at(-1)];
  if (low <= 0 || high / low < FAR) return 'linear';
  const steps = inOrder.slice(1).map((size, index) => size - (inOrder[index] ?? 0));
  const mean = (high - low) / steps.length;
  const variance = steps.reduce((sum, step) => sum + (step - mean) ** 2, 0) / steps.length;
  // Two sizes are evenly spaced on any axis.
  return steps.length > 1 && variance <= EVEN * mean ** 2 ? 'linear' : 'log';
}

/** The levels of a result as items of an axis; those without a size stand one after the other. */
export function sizedItems({ quantity, scale, levels }: Result['factor']): Pick<Panel, 'items' | 'itemScale'> {
  const items: Item[] = levels.map(({ size, ...level }) => ({
    ...level,
    ...(size !== undefined && { size: typeof size === 'string' ? Date.parse(size) : size, sizeText: sizeText(size) }),
  }));
  const sizes = items.flatMap(({ size }) => size ?? []);
  return { items, itemScale: scale ?? (quantity === 'date' ? 'linear' : scaleOfSizes(sizes)) };
}
