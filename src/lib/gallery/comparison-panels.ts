import { GRID } from '../../../lab/model/model-shape.ts';
import { OBJECT_CLASSES } from '../../../lab/scene/scene-words.ts';
import { panelFills, regionOf, type LabPanelName } from './panel-fills.ts';
import { patchStates, type PatchState } from './patch-states.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { numberText, shareText } from '../numbers/format.ts';
import { sceneWords } from './lab-words.ts';

/** One panel of a comparison of the lab: what is drawn over the scene, and the same in words. */
export interface LabPanel {
  panel: LabPanelName;
  /** For a reader who cannot see it. */
  alt: string;
  /** Color of each patch; none for the scene itself. */
  fills: string[];
  /** Share of each patch that the region covers: its outline is drawn. */
  region: readonly number[];
  /** The one number that stands below it, and the same as a share from 0 to 1. */
  number?: string;
  share?: number;
}

/** Panels in their order: scene or ground truth, SFT, DPO. */
export function labPanels(example: LabExample): LabPanel[] {
  const words = example.kind === 'gradient' ? gradientWords(example) : segmentationWords(example);
  const region = regionOf(example);
  return words.map((panel) => ({ ...panel, region, fills: panelFills(example, panel.panel) }));
}

type PanelWords = Pick<LabPanel, 'panel' | 'alt' | 'number' | 'share'>;

function gradientWords({ scene, region, maps }: LabExample & { kind: 'gradient' }): PanelWords[] {
  const area = shareText(meanOf(region));
  return [
    { panel: 'input', alt: `Scene: ${sceneWords(scene)}. The region in question covers ${area} of it.` },
    ...(['sft', 'dpo'] as const).map((panel): PanelWords => {
      const { map, share, isHit, entropy } = maps[panel];
      const place = placeWords(map.indexOf(Math.max(...map)));
      const alt =
        `${panel.toUpperCase()}: ${shareText(share)} of the gradient lies inside the region, which covers ${area} of the ` +
        `picture. It is longest in the ${place}, ${isHit ? 'inside' : 'outside'} the region; ${concentration(entropy)}.`;
      return { panel, alt, number: `${shareText(share)} inside`, share };
    }),
  ];
}

function segmentationWords({ scene, truth, probes }: LabExample & { kind: 'segmentation' }): PanelWords[] {
  return [
    {
      panel: 'truth',
      alt: `Ground truth: ${sceneWords(scene)}. Objects own ${[...truth].filter((label) => label !== '0').length} of ${truth.length} patches.`,
    },
    ...(['sft', 'dpo'] as const).map((panel): PanelWords => {
      const { patches, recall } = probes[panel];
      const states = patchStates(truth, patches);
      const count = (wanted: PatchState) => states.filter((state) => state === wanted).length;
      const named = OBJECT_CLASSES.filter((_, at) => patches.includes(String(at + 1)));
      const alt =
        `After ${panel.toUpperCase()}: ${shareText(recall)} of the object patches have the right class; ` +
        `${count('other')} have another class, ${count('missed')} are taken for background, and ${count('imagined')} ` +
        `background patches for an object. Classes named: ${named.join(', ') || 'none'}.`;
      return { panel, alt, number: `${shareText(recall)} right`, share: recall };
    }),
  ];
}

/** Third of the picture in which a patch lies: "upper left", "middle". */
export function placeWords(patch: number): string {
  const third = (place: number) => Math.min(2, Math.floor((3 * place) / GRID));
  const row = ['upper', '', 'lower'][third(Math.floor(patch / GRID))] as string;
  const column = ['left', '', 'right'][third(patch % GRID)] as string;
  return [row, column].filter(Boolean).join(' ') || 'middle';
}

/** An entropy from 0 (one patch) to 1 (everywhere alike) in words, with the number. */
function concentration(entropy: number): string {
  const word =
    entropy < 0.6
      ? 'concentrated on few patches'
      : entropy < 0.85
        ? 'spread over part of the picture'
        : 'spread widely';
  return `${word} (entropy ${numberText({ value: entropy, digits: 2 })} of 1)`;
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
