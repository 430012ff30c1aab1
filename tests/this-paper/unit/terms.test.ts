import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** One spelling a term: how it may not stand, and how it does. */
const TERMS: [RegExp, string][] = [
  [/\bSigLIP[12](?![-\w/"])/, 'SigLIP 2 as a name of its own, SigLIP2-So/16 in the name of a model'],
  [/\b(?:first|second) stage\b/i, 'stage 1, stage 2'],
  [/(?<=[a-z,;] )Stage [12]\b/, 'stage 2 inside a sentence'],
  [/\bon the average\b/i, 'on average'],
  [/\b(?<!LLaVA-)pretrain/i, 'pre-training'],
  [/\bposttrain|\bpost training/i, 'post-training'],
  [/\bfine-?\s?tun(?<!finetun)/i, 'finetuning'],
  [/\bpatch level recall|\bpatchwise recall/i, 'patch-level recall'],
  [/\blinear-probing\b|\blinear prober/i, 'linear probe, linear probing'],
  [/\bmulti-modal/i, 'multimodal'],
  [/\bpercent-points?\b|%-points?\b|\bppts?\b/i, 'percentage points, pp'],
  [/\bPivot\b(?!\w)/, 'PIVOT'],
  [/\bReward-?model/, 'reward model'],
  [/\bGradCAM|Grad-Cam|gradcam(?![-.\w])/, 'Grad-CAM'],
  [/\bImage[nN]et1K|ImageNet-1K/, 'ImageNet-1k'],
  [/\d[ \u00a0\u202f]%/, 'a percent sign close to its number: 1%'],
  [/\btowards\b/i, 'toward'],
  [/\bimitation\b|\b(?:preference|reward) training\b/i, 'SFT, DPO or RL by name'],
  [/\b(?:seeds?|samples?|answers?|one|\d+) an? (?:GPU|class|encoder|sample|benchmark|method)\b/, 'seeds per encoder'],
  [/\bPreference-[Ii]nstructed (?!Vision OpTimization)/, 'Preference-Instructed Vision OpTimization'],
];

/** Titles of works are written as their authors write them. */
const files = globSync('content/**/*.{json,mdx}', {
  exclude: [
    'content/references.json',
    'content/tables/rl-works.json',
    'content/gallery/lab/**',
    'content/lab/**',
    'content/gallery/figures.lock.json',
  ],
}).map((file) => file.replaceAll('\\', '/'));

/** The text of a file without addresses, ids and what LaTeX reads. */
const textOf = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/https?:\/\/\S+|"(?:id|result|chart|file|work|method)": "[^"]*"/g, '')
    .replace(/\$[^$\n]*\$/g, '');

test.each(TERMS)('%s is written as: %s', (wrong, right) => {
  const found = files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (wrong.test(line) ? [`${file}:${index + 1}: ${wrong.exec(line)?.[0]}`] : [])),
  );
  expect(found.map((place) => `${place}: ${right}`)).toEqual([]);
});

test('each term that may not stand would be found', () => {
  const wrongly = [
    'SigLIP2 encoders',
    'the second stage',
    'in the Stage 2',
    'on the average',
    'pretraining',
    'post training',
    'fine-tuning',
    'patch level recall',
    'linear-probing',
    'multi-modal',
    '2 %-points',
    'Pivot helps',
    'Reward-model',
    'GradCAM',
    'ImageNet-1K',
    '1 %',
    'towards',
    'with preference training',
    'three seeds an encoder',
    'Preference-instructed vision optimization',
  ];
  expect(wrongly).toHaveLength(TERMS.length);
  wrongly.forEach((text, index) => expect(text).toMatch(TERMS[index]![0]));
});
