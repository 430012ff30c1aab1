import type { Comparison, Selection } from './comparisons.ts';
import { comparedPanels, panelLabel } from './kinds.ts';
import { sceneWords } from './lab-words.ts';
import { countText, numberText, shareText } from '../numbers/format.ts';
import { differingWords } from '../../../lab/text/preference-pair.ts';
import { splitWords } from '../../../lab/text/vocabulary.ts';
import type { LabExample } from '../../schemas/lab-example.ts';

export const ORIGIN_NAMES: Record<Comparison['origin'], string> = { paper: 'Paper', lab: 'Lab of this site' };
export const SELECTION_NAMES: Record<Selection, string> = {
  published: 'Chosen by the authors',
  random: 'Drawn at random',
  curated: 'Chosen by a rule',
};

/** Why an example of the lab is shown, with the quotation marks of a page. */
function reasonShown({ selectedFor }: LabExample): string {
  return selectedFor.replaceAll(/"([^"]*)"/g, '“$1”');
}

/** "Shown because it was the largest lead of SFT among questions of the kind “count”." */
export function whyShown(example: LabExample): string {
  return `Shown because it was ${reasonShown(example).replace(/^largest/, 'the largest')}.`;
}

/** Where a comparison comes from, in a line: "Paper, Figure 7" or "Lab, drawn at random". */
export function originLine(comparison: Comparison): string {
  if (comparison.origin === 'paper') return ['Paper', comparison.shownIn].filter(Boolean).join(', ');
  return `Lab, ${comparison.selection === 'random' ? 'drawn at random' : reasonShown(comparison.example)}`;
}

/** Whether a title is said, and not only named. */
export const isSentence = (title: string) => /[.?!]$/.test(title);

/** What search engines and link previews say of a comparison. */
export function descriptionOf(comparison: Comparison): string {
  const { kind, title } = comparison;
  const asked = isSentence(title) ? title : `${title}.`;
  if (comparison.origin === 'paper') {
    const { panels, caption } = comparison.example;
    const compared = comparedPanels(kind);
    // More would be cut.
    if (compared.length > 2) return `${asked} ${caption}`;
    return [asked, ...compared.map((panel) => `${panelLabel(panel)}: ${panels[panel.id]?.reading}`)].join(' ');
  }
  const { example } = comparison;
  const [what, sft, dpo] =
    example.kind === 'gradient'
      ? ['of the gradient on the objects in question', example.maps.sft.share, example.maps.dpo.share]
      : ['of the object patches right', example.probes.sft.recall, example.probes.dpo.recall];
  const scene = example.kind === 'gradient' ? title : `${sceneWords(example.scene)}.`;
  return `${scene} SFT: ${shareText(sft)}, DPO: ${shareText(dpo)} ${what}, in the miniature of this site.`;
}

/** Where an example of the lab stands among all held-out ones. */
export function rankLine({ kind, rank }: LabExample): string {
  const all = kind === 'gradient' ? 'held-out questions' : 'held-out scenes';
  return `Place ${countText(rank.place)} of ${countText(rank.of)} ${all}, from DPO’s largest lead to SFT’s.`;
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

/** What was answered, by name; none for segmentations. */
export function answersOf({ origin, example }: Comparison): { name: string; parts: AnswerPart[] }[] {
  if (origin === 'paper')
    return (example.answers ?? []).map(({ name, text, differing }) => ({ name, parts: markedParts(text, differing) }));
  if (example.kind !== 'gradient') return [];
  const [chosen = [], rejected = []] = labAnswers(example.chosen, example.rejected);
  return [
    { name: 'Chosen', parts: chosen },
    { name: 'Rejected', parts: rejected },
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
export function markedParts(text: string, differing: readonly string[] = []): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let from = 0;
  for (const words of differing) {
    const at = text.indexOf(words, from);
    parts.push({ text: text.slice(from, at), differs: false }, { text: words, differs: true });
    from = at + words.length;
  }
  return [...parts, { text: text.slice(from), differs: false }].filter((part) => part.text);
}
