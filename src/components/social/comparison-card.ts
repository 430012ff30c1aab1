import sharp from 'sharp';
import { labFiles } from '../../lib/gallery/comparison-files.ts';
import { descriptionOf } from '../../lib/gallery/comparison-words.ts';
import { comparisons, firstThere, isThere, type Comparison } from '../../lib/gallery/comparisons.ts';
import { comparedPanels, panelLabel, type PanelKind } from '../../lib/gallery/kinds.ts';
import { columnsOf } from '../../lib/gallery/panel-columns.ts';
import { placed, stacked, textDrawing, type Drawing } from '../chart/picture-text.ts';
import { printTheme } from '../chart/print-theme.ts';
import { interOutlines } from '../chart/text-metrics.ts';
import type { PageCard } from './page-card.ts';

/** Side of a panel and the space between two, in units of the drawing. */
const SIZE = 150;
const GAP = 8;
/** Pixels of a published panel in the preview, which is at most so much larger than the drawing. */
const PIXELS = 2.1 * SIZE;
const LABEL = { size: 11, weight: 600, color: printTheme.text, lineHeight: 20 };

/** A panel as SVG; nothing where its picture is not there. */
async function panelPicture(comparison: Comparison, { id }: PanelKind): Promise<string> {
  if (comparison.origin === 'lab') {
    const picture = labFiles(comparison.example).get(`${id}.svg`)?.() ?? '';
    return picture.replace(/ width="\d+" height="\d+">/, ` width="${SIZE}" height="${SIZE}">`);
  }
  const found = comparison.pictures?.panels.get(id);
  if (!found) return '';
  const pixels = await sharp(await found.best.read())
    .resize(PIXELS, PIXELS, { fit: 'contain', background: '#0000' })
    .png()
    .toBuffer();
  return `<image width="${SIZE}" height="${SIZE}" href="data:image/png;base64,${pixels.toString('base64')}"/>`;
}

/** A panel of a comparison, below its name where that is to be said. */
async function panelDrawing(comparison: Comparison, panel: PanelKind, isNamed: boolean): Promise<Drawing> {
  const picture = { width: SIZE, height: SIZE, content: await panelPicture(comparison, panel) };
  const name = textDrawing(isNamed ? panel.name : ' ', SIZE, LABEL, interOutlines);
  return stacked([name, picture].map((drawing) => ({ drawing, distance: 0 })));
}

/** The panels of one comparison beside each other; those of several below each other. */
async function comparisonDrawing(shown: readonly Comparison[]): Promise<Drawing> {
  const isSheet = shown.length > 1;
  const columns = columnsOf(comparedPanels(shown[0]!.kind).length);
  const cells = await Promise.all(
    shown.flatMap((comparison, at) =>
      comparedPanels(comparison.kind).map(async (panel, which) => {
        const drawing = await panelDrawing(comparison, panel, !isSheet || at === 0);
        const [column, row] = isSheet ? [at, which] : [which % columns, Math.floor(which / columns)];
        return { drawing, x: column * (SIZE + GAP), y: row * (drawing.height + GAP) };
      }),
    ),
  );
  return {
    width: Math.max(...cells.map(({ x }) => x)) + SIZE,
    height: Math.max(...cells.map(({ y, drawing }) => y + drawing.height)),
    content: cells.map(({ drawing, x, y }) => placed(drawing, x, y)).join(''),
  };
}

const labelsOf = ({ kind }: Comparison) => comparedPanels(kind).map(panelLabel).join(', ');

/** The preview of a page that shows a comparison; one of the paper whose pictures are not there has no drawing. */
export async function comparisonCard(comparison: Comparison): Promise<PageCard> {
  if (!isThere(comparison)) return {};
  return {
    drawing: await comparisonDrawing([comparison]),
    alt: `${comparison.kind.name}: ${labelsOf(comparison)}. ${descriptionOf(comparison)}`,
  };
}

/** The preview of a page that opens with one of these comparisons; a page of many shows two more, one of another kind. */
export async function leadCard(ids: readonly string[], isOfMany: boolean): Promise<PageCard> {
  const lead = await firstThere(ids);
  // The panels of several stand below each other: of few alone.
  if (!isOfMany || comparedPanels(lead.kind).length > 2) return comparisonCard(lead);
  const others = (await comparisons()).filter(
    (other) => isThere(other) && other.id !== lead.id && labelsOf(other) === labelsOf(lead),
  );
  const [alike, unlike] = [true, false].map((isAlike) => others.find(({ kind }) => (kind === lead.kind) === isAlike));
  const shown = [lead, alike, unlike].filter((one) => one !== undefined);
  return {
    drawing: await comparisonDrawing(shown),
    alt: `${labelsOf(lead)}, below each other: ${shown.map(({ title }) => title).join('; ')}`,
  };
}
