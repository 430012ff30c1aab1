import { columnsOf } from '../../lib/gallery/panel-columns.ts';

/** Width of the picture, as slides want it, and its measures, in pixels. */
const WIDTH = 1600;
const EDGE = 48;
const GAP = 24;
const LINE = 1.3;

interface Text {
  font: string;
  size: number;
  color: string;
}

/** The text broken into lines that fit; a single word that does not is a line of its own. */
function linesOf(context: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/**
 * One picture of a comparison to put on a slide: its title, its panels with their names and readings, and its credit,
 * read from the article that shows it. Throws where a panel cannot be loaded or no canvas is to be had.
 */
export async function composePicture(article: HTMLElement): Promise<Blob> {
  const style = getComputedStyle(article);
  const family = style.fontFamily;
  const text = (selector: string, within: ParentNode = article) =>
    within.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  const panels = [...article.querySelectorAll<HTMLElement>('.panel[data-address]')];
  const images = await Promise.all(
    panels.map(async (panel) => {
      const image = new Image();
      image.src = panel.dataset['address'] ?? '';
      await image.decode();
      return image;
    }),
  );
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on');
  const columns = columnsOf(panels.length);
  const size = (WIDTH - 2 * EDGE - (columns - 1) * GAP) / columns;
  const heightOf = (image: HTMLImageElement) => (size * image.naturalHeight) / image.naturalWidth;
  const ink = style.color;
  const muted = style.getPropertyValue('--color-muted');
  const title: Text = { font: `600 40px ${family}`, size: 40, color: ink };
  const name: Text = { font: `600 26px ${family}`, size: 26, color: ink };
  const small: Text = { font: `400 22px ${family}`, size: 22, color: muted };
  /** Writes lines from `top` on; gives where they end. Without drawing, it only measures. */
  const write = (words: string, look: Text, left: number, top: number, width: number, isDrawn: boolean): number => {
    context.font = look.font;
    context.fillStyle = look.color;
    context.textBaseline = 'top';
    const lines = linesOf(context, words, width);
    lines.forEach((line, at) => isDrawn && context.fillText(line, left, top + at * look.size * LINE));
    return top + lines.length * look.size * LINE;
  };
  /** Draws the panels of the row that begins with one; gives where the row ends. */
  const drawRow = (first: number, named: number, isDrawn: boolean): number => {
    const row = panels.slice(first, first + columns);
    const pictures = images.slice(first, first + columns);
    const leftOf = (at: number) => EDGE + at * (size + GAP);
    const ends = row.map((panel, at) => {
      const color = getComputedStyle(panel.querySelector('figcaption') ?? panel).color;
      return write(text('figcaption', panel), { ...name, color }, leftOf(at), named, size, isDrawn);
    });
    const top = Math.max(...ends) + 8;
    if (isDrawn) pictures.forEach((image, at) => context.drawImage(image, leftOf(at), top, size, heightOf(image)));
    const below = top + Math.max(...pictures.map(heightOf)) + 12;
    return Math.max(
      ...row.map((panel, at) => write(text('.panel-text', panel), small, leftOf(at), below, size, isDrawn)),
    );
  };
  const draw = (isDrawn: boolean): number => {
    const inner = WIDTH - 2 * EDGE;
    let end = write(text('h1'), title, EDGE, EDGE, inner, isDrawn) - GAP / 2;
    for (let first = 0; first < panels.length; first += columns) end = drawRow(first, end + GAP, isDrawn);
    return write(text('.credit'), small, EDGE, end + GAP, inner, isDrawn) + EDGE;
  };
  canvas.width = WIDTH;
  canvas.height = Math.ceil(draw(false));
  context.fillStyle = style.getPropertyValue('--color-page');
  context.fillRect(0, 0, canvas.width, canvas.height);
  draw(true);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made'))), 'image/png');
  });
}
