/** What a probe makes of one patch. */
export type PatchState = 'right' | 'other' | 'missed' | 'imagined' | 'background';

/** Where each state lies on a color map, and its name; the lightness falls in this order, so that they differ without color. */
export const PATCH_STATES: Record<PatchState, { at: number | undefined; name: string }> = {
  right: { at: 0.95, name: 'object with its class' },
  other: { at: 0.7, name: 'object with another class' },
  imagined: { at: 0.42, name: 'background taken for an object' },
  missed: { at: 0.06, name: 'object taken for background' },
  background: { at: undefined, name: 'background' },
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
