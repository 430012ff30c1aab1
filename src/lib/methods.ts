import type { Method } from '../schemas/common.ts';

/** How each method is named and drawn, everywhere: colour never stands alone. */
export const METHODS: Record<Method, { label: string; marker: Marker; dash: number[] }> = {
  dpo: { label: 'DPO', marker: { shape: 'circle', isFilled: true }, dash: [] },
  sft: { label: 'SFT', marker: { shape: 'rect', isFilled: true }, dash: [6, 4] },
  pivot: { label: 'PIVOT', marker: { shape: 'triangle', isFilled: true }, dash: [] },
  base: { label: 'Unmodified', marker: { shape: 'circle', isFilled: false }, dash: [2, 3] },
};

export interface Marker {
  /** Names that Chart.js knows as point styles. */
  shape: 'circle' | 'rect' | 'triangle';
  isFilled: boolean;
}
