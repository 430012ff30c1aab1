import { labExampleSchema, type LabExample } from '../../src/schemas/lab-example.ts';

type Kind<Name extends LabExample['kind']> = LabExample & { kind: Name };
/** Values of a few of the 144 patches; the others are 0. */
type Patches = Record<number, number>;

const SHARED = {
  id: 'made',
  selection: 'random',
  selectedFor: 'made for a test',
  heldOut: 0,
  scene: {
    background: { texture: 'plain', hue: 20 },
    objects: [{ class: 'mug', color: 'red', pattern: 'plain', x: 30, y: 30, radius: 12, rotation: 0 }],
  },
  rank: { place: 2, of: 10 },
} as const;

const mapOf = (values: Patches) => Array.from({ length: 144 }, (_, patch) => values[patch] ?? 0);

/** An example whose maps have these values, and whose region is the first patch. */
export function gradientExample(sft: Patches, dpo: Patches, numbers: Partial<Kind<'gradient'>['maps']['sft']> = {}) {
  const loss = (values: Patches) => ({
    map: mapOf(values),
    share: 0.25,
    shareWithRivals: 0.5,
    isHit: true,
    entropy: 0.5,
    ...numbers,
  });
  return labExampleSchema.parse({
    kind: 'gradient',
    ...SHARED,
    questionKind: 'color',
    question: 'which color has the mug ?',
    chosen: 'well , it is red , clearly',
    rejected: 'well , it is blue , clearly',
    isRight: true,
    about: [0],
    rivals: [],
    region: mapOf({ 0: 1 }),
    maps: { sft: loss(sft), dpo: loss(dpo), 'sft-differing': loss(sft), 'sft-shared': loss(sft) },
  }) as Kind<'gradient'>;
}

/** An example whose first patches have these classes; the others are background. */
export function segmentationExample(truth: string, sft: string, dpo: string, recall = 0.5) {
  const probe = (patches: string) => ({ patches: patches.padEnd(144, '0'), recall });
  return labExampleSchema.parse({
    kind: 'segmentation',
    ...SHARED,
    truth: truth.padEnd(144, '0'),
    probes: { base: probe(sft), sft: probe(sft), dpo: probe(dpo) },
  }) as Kind<'segmentation'>;
}
