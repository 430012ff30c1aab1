import type { CheerioAPI } from 'cheerio';
import { interMetrics } from '../../src/components/chart/text-metrics.ts';

type Found = ReturnType<CheerioAPI>;

/** A text of a drawing, with the box that its letters take. */
interface DrawnText {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** How far the letters of a text reach over its line and below it, as shares of their size. */
const OVER = 0.7;
const BELOW = 0.1;

/** Where the groups around an element move it. */
function movedBy($: CheerioAPI, element: Found): { x: number; y: number } {
  const moves = element
    .parents('g')
    .toArray()
    .map((group) => /translate\((\S+) (\S+)\)/.exec($(group).attr('transform') ?? ''));
  return moves.reduce((sum, move) => ({ x: sum.x + Number(move?.[1] ?? 0), y: sum.y + Number(move?.[2] ?? 0) }), {
    x: 0,
    y: 0,
  });
}

function textsIn($: CheerioAPI, drawing: Found): DrawnText[] {
  return drawing
    .find('text')
    .toArray()
    .map((element) => {
      const one = $(element);
      const text = one.text();
      const size = Number(one.attr('font-size') ?? 12);
      const width = interMetrics.width(text, Number(one.attr('font-weight') ?? 400), size);
      const moved = movedBy($, one);
      const before = { start: 0, middle: width / 2, end: width }[one.attr('text-anchor') ?? 'start'] ?? 0;
      const [x, y] = [Number(one.attr('x')) + moved.x - before, Number(one.attr('y')) + moved.y];
      return { text, left: x, right: x + width, top: y - OVER * size, bottom: y + BELOW * size };
    });
}

/** Texts of a drawing that are cut at its edge or lie on each other, and numbers in it that are none. */
export function drawingFaults($: CheerioAPI, drawing: Found): string[] {
  const [, , width = 0, height = 0] = (drawing.attr('viewBox') ?? '').split(' ').map(Number);
  const texts = textsIn($, drawing);
  const cut = texts.filter(
    ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height + 1,
  );
  const overlaps = texts.flatMap((one, at) =>
    texts
      .slice(at + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `"${one.text}" lies on "${other.text}"`),
  );
  const [none] = /NaN|Infinity|undefined/.exec($.xml(drawing)) ?? [];
  return [...cut.map(({ text }) => `"${text}" is cut`), ...overlaps, ...(none ? [`it holds ${none}`] : [])];
}
