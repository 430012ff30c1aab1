import type { Method } from '../schemas/common.ts';

/** How each method is named and drawn, everywhere: colour never stands alone. */
export const METHODS: Record<Method, { label: string; marker: Marker; dash: number[] }> = {
  dpo: { label: 'DPO', marker: { shape: 'circle', isFilled: true }, dash: [] },
  sft: { label: 'SFT', marker: { shape: 'rect', isFilled: true }, dash: [6, 4] },
  pivot: { label: 'PIVOT', marker: { shape: 'triangle', isFilled: true }, dash: [] },
  base: { label: 'Unmodified', marker: { shape: 'circle', isFilled: false }, dash: [2, 3] },
};

/** Names that Chart.js knows as point styles. */
export type MarkerShape = 'circle' | 'rect' | 'triangle';

export interface Marker {
  shape: MarkerShape;
  isFilled: boolean;
}

/** How the gap between two methods is named: "DPO − SFT". */
export function gapLabel([minuend, subtrahend]: readonly [Method, Method]): string {
  return `${METHODS[minuend].label} − ${METHODS[subtrahend].label}`;
}
