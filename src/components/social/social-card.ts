import { breakLines } from '../../lib/charts/drawing/labels.ts';
import { textBlock, type Drawing } from '../chart/picture-text.ts';
import type { ChartTheme } from '../../lib/charts/drawing/chart-theme.ts';
import { interOutlines, serifOutlines } from '../chart/text-metrics.ts';

/** What previews of a link show, in pixels; the size that all of them take. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 56;
/** Frame of a drawing, in the right part. */
const FRAME = { x: 496, y: 32, width: 672, height: 566, padding: 28 };
/** Largest first; each with the most lines that it may take beside a drawing and without one. */
const TITLE_SIZES = [
  { size: 84, beside: 0, alone: 2 },
  { size: 68, beside: 0, alone: 3 },
  { size: 54, beside: 4, alone: 4 },
  { size: 46, beside: 5, alone: 5 },
  { size: 38, beside: 7, alone: 6 },
];
const LEADING = 1.16;
const FOOT_TOP = CARD.height - MARGIN - 48;
const MARK_WIDTH = 32;
/** A drawing of a few rows would look coarse if it filled the frame. */
const MAX_SCALE = 2.1;

/** What a preview says of a page; with a drawing it has no room for the sentence. */
export interface Card {
  /** Where the page belongs: "Finding 2". */
  kicker?: string;
  title: string;
  sentence: string;
  drawing?: Drawing | undefined;
  /** Two lines at the bottom: the site, and who stands behind it. */
  foot: { title: string; byline: string };
}

/** Plain colors of a card. */
export type CardTheme = Pick<ChartTheme, 'text' | 'muted' | 'hairline' | 'surface' | 'series'> & { page: string };

interface Font {
  size: number;
  weight: number;
  color: string;
  lineHeight: number;
}

function sans(lines: readonly string[], y: number, font: Font): string {
  return textBlock(lines, { x: MARGIN, y }, font, interOutlines);
}

/** The first lines, with a sign of it where there are more. */
const cut = (lines: readonly string[], most: number) =>
  lines.length > most ? [...lines.slice(0, most - 1), `${lines[most - 1]} …`] : lines;

/** As much of a text as one line of `width` px holds. */
export function oneLine(text: string, width: number, { size, weight }: Pick<Font, 'size' | 'weight'>): string {
  const widthOf = (line: string) => interOutlines.width(line, weight, size);
  if (widthOf(text) <= width) return text;
  return cut([...breakLines(text, width - widthOf(' …'), widthOf), ''], 1).join('');
}

/** Beside the mark of the site, in `width` px. */
function indented(line: string, y: number, width: number, font: Font): string {
  return textBlock([oneLine(line, width, font)], { x: MARGIN + MARK_WIDTH, y }, font, interOutlines);
}

/** The title in the largest size that fits the width. */
function setTitle(title: string, width: number, isBeside: boolean): { lines: readonly string[]; size: number } {
  const fits = TITLE_SIZES.map(({ size, beside, alone }) => {
    const lines = breakLines(title, width, (text) => serifOutlines.width(text, 600, size));
    const widest = Math.max(...lines.map((line) => serifOutlines.width(line, 600, size)));
    const most = isBeside ? beside : alone;
    return { lines: cut(lines, most), size, isFit: widest <= width && lines.length <= most };
  });
  const best = fits.find(({ isFit }) => isFit) ?? fits.at(-1);
  if (!best) throw new Error('TITLE_SIZES is empty.');
  return best;
}

function placeDrawing({ width, height, content }: Drawing, theme: CardTheme): string {
  const { x, y, padding } = FRAME;
  const room = { width: FRAME.width - 2 * padding, height: FRAME.height - 2 * padding };
  const scale = Math.min(MAX_SCALE, room.width / width, room.height / height);
  const left = x + (FRAME.width - width * scale) / 2;
  const top = y + (FRAME.height - height * scale) / 2;
  const frame = `<rect x="${x}" y="${y}" width="${FRAME.width}" height="${FRAME.height}" rx="6" fill="${theme.surface}" stroke="${theme.hairline}" stroke-width="2"/>`;
  return `${frame}<g transform="translate(${left} ${top}) scale(${scale})">${content}</g>`;
}

/** The mark of the site, as in its icon: a filled square below a filled circle, joined as in its charts. */
function mark(x: number, y: number, { series: { 1: teal, 2: orange } }: CardTheme): string {
  return `<g transform="translate(${x} ${y})"><path d="M8 9v20" stroke="${teal}" stroke-width="3"/><circle cx="8" cy="8" r="7.5" fill="${teal}"/><path d="M1.5 24h13v13h-13z" fill="${orange}"/></g>`;
}

/** The picture that stands for a page where it is linked, as SVG without text elements. */
export function socialCard({ kicker, title, sentence, drawing, foot }: Card, theme: CardTheme): string {
  const { text, muted } = theme;
  const width = (drawing ? FRAME.x - 32 : CARD.width - MARGIN) - MARGIN;
  const set = setTitle(title, width, drawing !== undefined);
  const top = MARGIN + (kicker ? 48 : 0);
  const parts = [
    `<rect width="${CARD.width}" height="${CARD.height}" fill="${theme.page}"/>`,
    textBlock(
      set.lines,
      { x: MARGIN, y: top },
      { size: set.size, weight: 600, color: text, lineHeight: set.size * LEADING },
      serifOutlines,
    ),
  ];
  if (kicker) parts.push(sans([kicker], MARGIN, { size: 25, weight: 600, color: muted, lineHeight: 30 }));
  if (drawing) parts.push(placeDrawing(drawing, theme));
  else {
    const lines = cut(
      breakLines(sentence, width * 0.86, (line) => interOutlines.width(line, 400, 31)),
      4,
    );
    const below = top + set.lines.length * set.size * LEADING + 28;
    parts.push(sans(lines, below, { size: 31, weight: 400, color: muted, lineHeight: 45 }));
  }
  parts.push(
    mark(MARGIN, FOOT_TOP + 3, theme),
    indented(foot.title, FOOT_TOP, width - MARK_WIDTH, { size: 20, weight: 600, color: text, lineHeight: 28 }),
    indented(foot.byline, FOOT_TOP + 27, width - MARK_WIDTH, { size: 19, weight: 400, color: muted, lineHeight: 26 }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${CARD.width} ${CARD.height}" width="${CARD.width}" height="${CARD.height}">${parts.join('')}</svg>`;
}
