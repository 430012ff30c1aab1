import { interpolateCividis, interpolateInferno, interpolateViridis } from 'd3-scale-chromatic';
import type { LabExample } from '../../schemas/lab-example.ts';
import { PATCH_STATES, patchStates } from './patch-states.ts';

/** Color maps whose lightness grows evenly, so that they also read in gray. */
export const COLOR_MAPS = {
  inferno: interpolateInferno,
  viridis: interpolateViridis,
  cividis: interpolateCividis,
} as const;
export type ColorMap = keyof typeof COLOR_MAPS;

export type LabPanelName = 'input' | 'truth' | 'sft' | 'dpo';

/** The panels that the lab draws of a kind. */
export const labPanelNames = (kind: LabExample['kind']): readonly LabPanelName[] => [
  kind === 'gradient' ? 'input' : 'truth',
  'sft',
  'dpo',
];

/** The color of each of the 144 patches of a panel; "none" where the scene shows. Empty for the scene itself. */
export function panelFills(example: LabExample, panel: LabPanelName, colorMap: ColorMap = 'inferno'): string[] {
  const color = COLOR_MAPS[colorMap];
  if (example.kind === 'gradient') {
    const loss = panel === 'sft' || panel === 'dpo' ? example.maps[panel] : undefined;
    return loss ? loss.map.map((value) => color(value)) : [];
  }
  const { truth, probes } = example;
  const patches = panel === 'sft' || panel === 'dpo' ? probes[panel].patches : truth;
  return patchStates(truth, patches).map((state) => {
    const { at } = PATCH_STATES[state];
    return at === undefined ? 'none' : color(at);
  });
}

/** Share of each patch that the region in question covers; for segmentation, the patches of objects. */
export function regionOf(example: LabExample): number[] {
  return example.kind === 'gradient' ? example.region : [...example.truth].map((label) => (label === '0' ? 0 : 1));
}
