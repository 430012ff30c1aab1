import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { labFiles } from '../../lib/gallery/comparison-files.ts';
import { descriptionOf, KIND_NAMES, panelTitle } from '../../lib/gallery/comparison-words.ts';
import { comparisons, firstThere, isThere, type Comparison } from '../../lib/gallery/comparisons.ts';
import { panelsFolder } from '../../lib/gallery/panel-files.ts';
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
const METHODS = ['sft', 'dpo'] as const;

/** The panel of a method as SVG; nothing where its picture is not there. */
async function panelPicture(comparison: Comparison, method: (typeof METHODS)[number]): Promise<string> {
  if (comparison.origin === 'lab') {
    const picture = labFiles(comparison.example).get(`${method}.svg`)?.() ?? '';
    return picture.replace(/ width="\d+" height="\d+">/, ` width="${SIZE}" height="${SIZE}">`);
  }
  const file = comparison.pictures?.panels.find(({ panel }) => panel === method);
  if (!file) return '';
  const pixels = await sharp(await readFile(join(panelsFolder(), file.lossless)))
    .resize(PIXELS, PIXELS)
    .png()
    .toBuffer();
  return `<image width="${SIZE}" height="${SIZE}" href="data:image/png;base64,${pixels.toString('base64')}"/>`;
}

/** What a method makes of a comparison, below its name where that is to be said. */
async function panelDrawing(
  comparison: Comparison,
  method: (typeof METHODS)[number],
  isNamed: boolean,
): Promise<Drawing> {
  const picture = { width: SIZE, height: SIZE, content: await panelPicture(comparison, method) };
  const name = textDrawing(isNamed ? panelTitle(comparison.kind, method) : ' ', SIZE, LABEL, interOutlines);
  return stacked([name, picture].map((drawing) => ({ drawing, distance: 0 })));
}

/** SFT beside DPO for one comparison, above it for several. */
async function comparisonDrawing(shown: readonly Comparison[]): Promise<Drawing> {
  const isSheet = shown.length > 1;
  const cells = await Promise.all(
    shown.flatMap((comparison, at) =>
      METHODS.map(async (method, which) => {
        const drawing = await panelDrawing(comparison, method, !isSheet || at === 0);
        const [column, row] = isSheet ? [at, which] : [which, 0];
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

/** The preview of a page that shows a comparison; one of the paper whose pictures are not there has no drawing. */
export async function comparisonCard(comparison: Comparison): Promise<PageCard> {
  if (!isThere(comparison)) return {};
  return {
    drawing: await comparisonDrawing([comparison]),
    alt: `${KIND_NAMES[comparison.kind]} maps after SFT and after DPO. ${descriptionOf(comparison)}`,
  };
}

/** The preview of a page that opens with one of these comparisons; a page of many shows two more, one of another kind. */
export async function leadCard(ids: readonly string[], isOfMany: boolean): Promise<PageCard> {
  const lead = await firstThere(ids);
  if (!isOfMany) return comparisonCard(lead);
  const others = (await comparisons()).filter((other) => isThere(other) && other.id !== lead.id);
  const [alike, unlike] = [true, false].map((isAlike) => others.find(({ kind }) => (kind === lead.kind) === isAlike));
  const shown = [lead, alike, unlike].filter((one) => one !== undefined);
  return {
    drawing: await comparisonDrawing(shown),
    alt: `Maps after SFT, and below them after DPO: ${shown.map(({ title }) => title).join('; ')}`,
  };
}
