import { localPictures, pinnedPictures, type ExamplePictures } from './example-pictures.ts';
import { OBJECT_CLASSES } from '../../../lab/scene/scene-words.ts';
import { content } from '../reading/content-folder.ts';
import { sentence } from './lab-words.ts';
import { kinds, panelLabel, requireKind } from './kinds.ts';
import { figureSources } from './figure-lock.ts';
import type { FigureSource } from '../../schemas/figure-lock.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { isPinned, type PaperExample } from '../../schemas/paper-example.ts';
import type { ComparisonKind } from '../../schemas/comparison-kind.ts';
import type { ProseAttributes } from '../../schemas/prose-component.ts';
import { requireId } from '../base/require-id.ts';

/** How an example came to be shown: by the paper's authors, drawn by seed, or by a rule that it names. */
export type Selection = ProseAttributes<'Comparisons'>['selection'];

interface Shared {
  id: string;
  kind: ComparisonKind;
  /** The question, or the classes that are looked for. */
  title: string;
  /** Kind of question, or classes: what readers filter by. */
  topics: string[];
  selection: Selection;
  /** That of the one method over the other in the measure of its kind, from 0 to 1; null where nothing is measured. */
  lead: number | null;
}

/** An example from a figure of the paper; `pictures` are there once `npm run figures` has cut them. */
export interface PaperComparison extends Shared {
  origin: 'paper';
  example: PaperExample;
  /** The figure that it is cut from; undefined where its pictures lie beside it. */
  source: FigureSource | undefined;
  /** Where the paper shows it, if that is said. */
  shownIn: string | undefined;
  pictures: ExamplePictures | undefined;
}

/** An example of the lab, with its raw maps. */
export interface LabComparison extends Shared {
  origin: 'lab';
  example: LabExample;
}

export type Comparison = PaperComparison | LabComparison;

/** Every comparison, kind after kind: the paper before the lab, what was drawn at random before what was chosen. */
export async function comparisons(): Promise<Comparison[]> {
  const all = [...(await paperComparisons()), ...labComparisons()];
  const places: Selection[] = ['published', 'random', 'curated'];
  return all.toSorted(
    (a, b) =>
      kinds().indexOf(a.kind) - kinds().indexOf(b.kind) ||
      places.indexOf(a.selection) - places.indexOf(b.selection) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The first so many comparisons of a kind that came to be shown in a way. */
export async function comparisonsOf(kind: string, selection: string, count?: number): Promise<Comparison[]> {
  const all = await comparisons();
  return all.filter((comparison) => comparison.kind.id === kind && comparison.selection === selection).slice(0, count);
}

/** Whether its pictures are there: those of the paper are brought by `npm run figures`. */
export function isThere(comparison: Comparison): boolean {
  return comparison.origin === 'lab' || comparison.pictures !== undefined;
}

/** Those of the paper whose pictures this copy of the site has not. */
export function absentOf(among: readonly Comparison[]): PaperComparison[] {
  return among.flatMap((comparison) => (comparison.origin === 'paper' && !comparison.pictures ? [comparison] : []));
}

/** What may be shown where none of the wanted comparisons has its pictures: one of the lab, if there is any. */
export async function standInsFor(kind: string): Promise<Comparison[]> {
  return (await comparisons())
    .filter((comparison) => comparison.kind.id === kind && comparison.origin === 'lab')
    .slice(0, 1);
}

/** Between whose panels a lead is measured, as the kind calls them; undefined where none is. */
export function ledBetween(all: readonly Comparison[]): { ahead: string; behind: string } | undefined {
  const measured = all.find(({ lead }) => lead !== null);
  const nameOf = (panel: string) => {
    const named = measured?.kind.panels.find(({ id }) => id === panel);
    return named ? panelLabel(named) : panel;
  };
  return measured && { ahead: nameOf('dpo'), behind: nameOf('sft') };
}

/** Comparisons in which the method that leads does worse by the measure of their kind, the clearest first. */
export function counterexamples(all: readonly Comparison[]): Comparison[] {
  return all.filter(({ lead }) => lead !== null && lead < 0).toSorted((a, b) => (a.lead ?? 0) - (b.lead ?? 0));
}

/** The first of the comparisons with these ids whose pictures are there; throws for an unknown id, and where none is. */
export async function firstThere(ids: readonly string[]): Promise<Comparison> {
  const all = await comparisons();
  const named = ids.map((id) => requireId(all, id, 'content/gallery'));
  const found = named.find(isThere);
  if (!found) throw new Error(`No picture of ${ids.join(', ')} is there.`);
  return found;
}

async function paperComparisons(): Promise<PaperComparison[]> {
  return Promise.all(
    content().paperExamples.map(async ({ id, data: example }): Promise<PaperComparison> => {
      const source = figureSources.sources.find(({ file }) => file === example.source);
      const isCut = source && isPinned(example);
      return {
        origin: 'paper',
        id,
        kind: requireKind(example.kind),
        title: example.title,
        topics: example.topics ?? [],
        selection: 'published',
        lead: null,
        example,
        source,
        shownIn: source?.shownIn ?? example.shownIn,
        pictures: isCut ? pinnedPictures(id, example, source) : await localPictures(example),
      };
    }),
  );
}

function labComparisons(): LabComparison[] {
  return content().labExamples.map(({ data: example }): LabComparison => {
    const { id, selection } = example;
    const classes = OBJECT_CLASSES.filter((name) => example.scene.objects.some((object) => object.class === name));
    const isGradient = example.kind === 'gradient';
    const [sft, dpo] = isGradient
      ? [example.maps.sft.share, example.maps.dpo.share]
      : [example.probes.sft.recall, example.probes.dpo.recall];
    return {
      origin: 'lab',
      id,
      kind: requireKind(example.kind),
      title: sentence(isGradient ? example.question : classes.join(', ')),
      topics: isGradient ? [example.questionKind] : classes,
      selection,
      lead: dpo - sft,
      example,
    };
  });
}
