import { interpolateInferno } from 'd3-scale-chromatic';

/** What a probe makes of one patch. */
export type PatchState = 'right' | 'other' | 'missed' | 'imagined' | 'background';

/** How each state is drawn and named; the lightness falls in this order, so that they differ without colour too. */
export const PATCH_STATES: Record<PatchState, { fill: string; name: string }> = {
  right: { fill: interpolateInferno(0.95), name: 'object with its class' },
  other: { fill: interpolateInferno(0.7), name: 'object with another class' },
  imagined: { fill: interpolateInferno(0.42), name: 'background taken for an object' },
  missed: { fill: interpolateInferno(0.06), name: 'object taken for background' },
  background: { fill: 'none', name: 'background' },
};

/** The state of each patch, given true and predicted classes as digits; 0 is the background. */
export function patchStates(truth: string, patches: string): PatchState[] {
  return [...truth].map((label, patch) => {
    const given = patches[patch];
    if (label === '0') return given === '0' ? 'background' : 'imagined';
    if (given === label) return 'right';
    return given === '0' ? 'missed' : 'other';
  });
}
