import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { STRIP_GAP, type PanelFiles, type StripFile } from '../src/lib/gallery/panel-files.ts';
import type { Box, PinnedExample } from '../src/schemas/paper-example.ts';
import { openPicture, type Figure } from './verify.ts';
import { writeWhole, type Write } from '../src/lib/base/write-whole.ts';

/** Qualities at which heat maps show no blocks, and no color bleeds over the edge of a patch. */
const STRIP_QUALITY = { avif: 60, webp: 80 };
const PANEL_QUALITY = 70;

/** Cuts the pictures with the given names out of the figure of an example. Throws a `WriteFault`. */
export async function cutExample(
  { panels: places }: PinnedExample,
  files: PanelFiles,
  figure: Figure,
  names: readonly string[],
  folder: string,
  write?: Write,
): Promise<void> {
  const boxes = Object.values(places).map(({ box }) => box);
  const cuts = boxes.map((box) => sharp(figure.data, { raw: figure.raw }).extract(box));
  const encodings = new Map([
    ...files.strips.map((strip) => [strip.name, () => stripPicture(cuts, strip)] as const),
    ...files.panels.flatMap(({ avif, lossless }, at) => [
      [avif, async () => (cuts[at] as Sharp).clone().avif({ quality: PANEL_QUALITY })] as const,
      [lossless, async () => losslessPicture(figure, boxes[at] as Box)] as const,
    ]),
  ]);
  for (const name of names) {
    const picture = await encodings.get(name)?.();
    if (picture) await writeWhole(join(folder, name), await picture.toBuffer(), write);
  }
}

/** The pixels as published, with the color profile that says how they are shown. */
function losslessPicture({ bytes }: Figure, box: Box): Sharp {
  // Without `exact`, WebP changes the colors of what is transparent.
  return openPicture(bytes).keepIccProfile().extract(box).webp({ lossless: true, exact: true });
}

/** The panels side by side on nothing. */
async function stripPicture(cuts: readonly Sharp[], strip: StripFile): Promise<Sharp> {
  const { format, panelWidth, width, height } = strip;
  const step = panelWidth + Math.round(STRIP_GAP * panelWidth);
  const placed = await Promise.all(
    cuts.map(async (cut, at) => {
      const resized = cut.clone().resize(panelWidth, height, { fit: 'fill' }).raw();
      const { data, info } = await resized.toBuffer({ resolveWithObject: true });
      return { input: data, raw: info, left: at * step, top: 0 };
    }),
  );
  const picture = sharp({ create: { width, height, channels: 4, background: '#0000' } }).composite(placed);
  return picture.toFormat(format, { quality: STRIP_QUALITY[format] });
}
