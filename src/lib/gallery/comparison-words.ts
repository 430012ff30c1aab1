import type { LabPanelName } from './panel-fills.ts';
import type { Comparison, ComparisonKind, Selection } from './comparisons.ts';
import { sceneWords } from './lab-words.ts';
import { numberText, shareText } from '../numbers/format.ts';
import { differingWords } from '../../../lab/text/preference-pair.ts';
import { splitWords } from '../../../lab/text/vocabulary.ts';
import type { LabExample } from '../../schemas/lab-example.ts';

export type PanelName = LabPanelName;

/** What stands above a panel. */
export function panelTitle(kind: ComparisonKind, panel: string): string {
  if (panel === 'input') return 'Image';
  if (panel === 'truth') return 'Ground truth';
  return kind === 'gradient' ? panel.toUpperCase() : `After ${panel.toUpperCase()}`;
}

/** What stands above a panel that is shown by itself. */
export function panelHeading(kind: ComparisonKind, panel: string): string {
  if (kind !== 'gradient') return panelTitle(kind, panel);
  return panel === 'input' ? 'The picture' : `Where ${panelTitle(kind, panel)} pulls`;
}

/** What the panels of a kind show, in a sentence. */
export const KIND_MEANINGS: Record<ComparisonKind, string> = {
  gradient: 'How strongly each loss pulls on each patch of the picture.',
  segmentation: 'Patches that a probe on the frozen encoder takes for the class.',
};

export const KIND_NAMES: Record<ComparisonKind, string> = { gradient: 'Gradient', segmentation: 'Segmentation' };
export const ORIGIN_NAMES: Record<Comparison['origin'], string> = { paper: 'Paper', lab: 'Lab of this site' };
export const SELECTION_NAMES: Record<Selection, string> = {
  published: 'Chosen by the authors',
  random: 'Drawn at random',
  curated: 'Chosen by a rule',
};

/** Where a comparison comes from, in a line: "Paper, Figure 7" or "Lab, drawn at random". */
export function originLine(comparison: Comparison): string {
  if (comparison.origin === 'paper') return `Paper, ${comparison.source.shownIn}`;
  return `Lab, ${comparison.selection === 'random' ? 'drawn at random' : comparison.example.selectedFor}`;
}

/** What search engines and link previews say of a comparison. */
export function descriptionOf(comparison: Comparison): string {
  if (comparison.origin === 'paper') {
    const { kind, panels } = comparison.example;
    const asked = kind === 'gradient' ? comparison.title : `${comparison.title}.`;
    return `${asked} SFT: ${panels.sft.reading} DPO: ${panels.dpo.reading}`;
  }
  const { example, title } = comparison;
  const [what, sft, dpo] =
    example.kind === 'gradient'
      ? ['of the gradient on the objects in question', example.maps.sft.share, example.maps.dpo.share]
      : ['of the object patches right', example.probes.sft.recall, example.probes.dpo.recall];
  const asked = example.kind === 'gradient' ? title : `${sceneWords(example.scene)}.`;
  return `${asked} SFT: ${shareText(sft)}, DPO: ${shareText(dpo)} ${what}, in the miniature of this site.`;
}

/** Where an example of the lab stands among all held-out ones. */
export function rankLine({ kind, rank }: LabExample): string {
  const all = kind === 'gradient' ? 'held-out questions' : 'held-out scenes';
  return `Place ${rank.place} of ${rank.of} ${all}, from DPO’s largest lead to SFT’s.`;
}

/** One measure of a comparison of the lab. */
export interface NumberRow {
  name: string;
  /** What it means, for whoever has not met it. */
  meaning: string;
  sft: string;
  dpo: string;
}

/** Everything that is measured on one example of the lab. */
export function numberRows(example: LabExample): NumberRow[] {
  if (example.kind === 'segmentation') {
    const { sft, dpo } = example.probes;
    return [
      {
        name: 'Patch recall',
        meaning: 'share of the object patches that get the right class',
        sft: shareText(sft.recall),
        dpo: shareText(dpo.recall),
      },
    ];
  }
  const { sft, dpo } = example.maps;
  const row = (name: string, meaning: string, shown: (map: typeof sft) => string): NumberRow => ({
    name,
    meaning,
    sft: shown(sft),
    dpo: shown(dpo),
  });
  return [
    row('Inside the region', 'share of the gradient on the objects in question', ({ share }) => shareText(share)),
    row('With rivals', 'the same with the objects that show the rejected answer', (map) =>
      shareText(map.shareWithRivals),
    ),
    row('Pointing game', 'whether the longest gradient lies inside the region', ({ isHit }) =>
      isHit ? 'hit' : 'miss',
    ),
    row('Entropy', '0 for one patch, 1 for everywhere alike', ({ entropy }) =>
      numberText({ value: entropy, digits: 2 }),
    ),
  ];
}

/** A piece of an answer, and whether the other answer has it not. */
export interface AnswerPart {
  text: string;
  differs: boolean;
}

/** Chosen and rejected answer of a comparison; none for segmentations. */
export function answersOf(comparison: Comparison): { name: string; parts: AnswerPart[] }[] {
  const { origin, example } = comparison;
  if (example.kind !== 'gradient') return [];
  const [chosen, rejected] =
    origin === 'paper'
      ? [example.chosen, example.rejected].map((answer) => markedParts(answer.text, answer.differing))
      : labAnswers(example.chosen, example.rejected);
  return [
    { name: 'Chosen', parts: chosen as AnswerPart[] },
    { name: 'Rejected', parts: rejected as AnswerPart[] },
  ];
}

function labAnswers(chosen: string, rejected: string): AnswerPart[][] {
  const flags = differingWords(chosen, rejected);
  return [chosen, rejected].map((answer, which) =>
    splitWords(answer).flatMap((word, at) => [
      { text: at && !/^[,.?]$/.test(word) ? ' ' : '', differs: false },
      { text: word, differs: flags[which]?.[at] ?? false },
    ]),
  );
}

/** A text cut into parts, those that differ from the other answer marked. */
export function markedParts(text: string, differing: readonly string[]): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let from = 0;
  for (const words of differing) {
    const at = text.indexOf(words, from);
    parts.push({ text: text.slice(from, at), differs: false }, { text: words, differs: true });
    from = at + words.length;
  }
  return [...parts, { text: text.slice(from), differs: false }].filter((part) => part.text);
}
