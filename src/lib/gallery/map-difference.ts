import { shareText } from '../numbers/format.ts';
import { interpolateBrBG } from 'd3-scale-chromatic';
import type { LabExample } from '../../schemas/lab-example.ts';

/** Who gives an object patch its class. */
const DIFFERENCE_STATES = {
  both: { at: 0.5, name: 'both right' },
  dpo: { at: 0.9, name: 'only DPO right' },
  sft: { at: 0.1, name: 'only SFT right' },
  neither: { at: undefined, name: 'neither right' },
} as const;
type DifferenceState = keyof typeof DIFFERENCE_STATES;

/** What a difference of two maps shows: a color for each of the 144 patches, and the same in words. */
export interface MapDifference {
  fills: string[];
  words: string;
}

/**
 * DPO minus SFT. For gradients: the difference of each patch's share of its map, green where DPO has more of its
 * gradient, brown where SFT has. For segmentation: which probe is right at each object patch.
 */
export function mapDifference(example: LabExample): MapDifference {
  return example.kind === 'gradient' ? gradientDifference(example) : segmentationDifference(example);
}

function gradientDifference({ maps }: LabExample & { kind: 'gradient' }): MapDifference {
  const [sft, dpo] = [sharesOf(maps.sft.map), sharesOf(maps.dpo.map)];
  const differences = dpo.map((share, patch) => share - (sft[patch] as number));
  const largest = Math.max(...differences.map(Math.abs)) || 1;
  const moved = differences.reduce((sum, value) => sum + Math.max(0, value), 0);
  return {
    fills: differences.map((value) => interpolateBrBG(0.5 + value / largest / 2)),
    words:
      `Green: DPO has more of its gradient there; brown: SFT has. ` +
      `${shareText(moved)} of the gradient lies elsewhere.`,
  };
}

function segmentationDifference({ truth, probes }: LabExample & { kind: 'segmentation' }): MapDifference {
  const states = [...truth].map((label, patch): DifferenceState | undefined => {
    if (label === '0') return undefined;
    const [isSft, isDpo] = [probes.sft.patches[patch] === label, probes.dpo.patches[patch] === label];
    if (isSft && isDpo) return 'both';
    if (isDpo) return 'dpo';
    return isSft ? 'sft' : 'neither';
  });
  const count = (wanted: DifferenceState) => states.filter((state) => state === wanted).length;
  return {
    fills: states.map((state) => {
      const at = state && DIFFERENCE_STATES[state].at;
      if (at !== undefined) return interpolateBrBG(at);
      return state ? '#000' : 'none';
    }),
    words:
      `Object patches: ${count('both')} right after both (white), ${count('dpo')} only after DPO (green), ` +
      `${count('sft')} only after SFT (brown), ${count('neither')} after neither (black).`,
  };
}

/** A map as shares of its sum, so that maps of different length can be compared. */
function sharesOf(map: readonly number[]): number[] {
  const sum = map.reduce((total, value) => total + value, 0) || 1;
  return map.map((value) => value / sum);
}
