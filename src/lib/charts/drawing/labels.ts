/** Width of a text in px. */
export type MeasureText = (text: string, weight: number, size: number) => number;

/** Breaks a text at spaces into lines of at most `width` px; a word that is longer has a line of its own. */
export function breakLines(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Breaks a text into lines of at most `width` px, inside of words that are longer. */
export function breakText(text: string, width: number, measure: (text: string) => number): string[] {
  return breakLines(text, width, measure).flatMap((line) => {
    if (measure(line) <= width) return [line];
    const pieces = [''];
    for (const letter of line) {
      const longer = `${pieces.at(-1)}${letter}`;
      if (measure(longer) <= width || !pieces.at(-1)) pieces[pieces.length - 1] = longer;
      else pieces.push(letter);
    }
    return pieces;
  });
}

/** Where labels may stand on an axis, in px. */
export type Bounds = readonly [low: number, high: number];

/** Moves centers apart, as little as needed, until neighbors of the given widths do not touch; in order. */
export function spread(centers: readonly number[], widths: readonly number[], space: number): number[] {
  const moved = [...centers];
  // A push can close the next distance, so passes repeat; a handful of labels settles in a few.
  for (let pass = 0; pass < centers.length * 2; pass += 1) {
    for (let index = 1; index < moved.length; index += 1) {
      const needed = ((widths[index - 1] ?? 0) + (widths[index] ?? 0)) / 2 + space;
      const lack = needed - ((moved[index] ?? 0) - (moved[index - 1] ?? 0));
      if (lack <= 0) continue;
      moved[index - 1] = (moved[index - 1] ?? 0) - lack / 2;
      moved[index] = (moved[index] ?? 0) + lack / 2;
    }
  }
  return moved;
}

/** Moves labels that stand apart into the bounds: what is too far up goes down and pushes those below, and so back. */
function keepWithin(centers: readonly number[], widths: readonly number[], space: number, [low, high]: Bounds) {
  const half = (index: number) => (widths[index] ?? 0) / 2;
  const moved = [...centers];
  let end = high;
  for (let index = moved.length - 1; index >= 0; index -= 1) {
    moved[index] = Math.min(moved[index] ?? 0, end - half(index));
    end = (moved[index] ?? 0) - half(index) - space;
  }
  let start = low;
  for (let index = 0; index < moved.length; index += 1) {
    moved[index] = Math.max(moved[index] ?? 0, start + half(index));
    start = (moved[index] ?? 0) + half(index) + space;
  }
  return moved;
}

/**
 * Where to write labels along an axis, so that none touches another and none leaves the bounds; null for one that is
 * left out, and for one without width. If all have room beside each other they move apart; if not, the first and the last
 * stand in their places, then the next that touches none, and so on.
 */
export function placeLabels(
  centers: readonly number[],
  widths: readonly number[],
  space: number,
  bounds: Bounds,
): (number | null)[] {
  const [low, high] = bounds;
  const written = centers.flatMap((_, index) => (widths[index] ? [index] : []));
  const places = new Map<number, number>();
  const width = (index: number) => widths[index] ?? 0;
  const center = (index: number) => centers[index] ?? 0;
  if (written.reduce((sum, index) => sum + width(index) + space, -space) <= high - low) {
    const theirs = written.map(width);
    const moved = keepWithin(spread(written.map(center), theirs, space), theirs, space, bounds);
    written.forEach((index, place) => places.set(index, moved[place] ?? 0));
  } else {
    // First both ends, then from the first on.
    for (const index of new Set([...written.slice(0, 1), ...written.slice(-1), ...written])) {
      const half = width(index) / 2;
      const place = Math.min(Math.max(center(index), low + half), high - half);
      const touches = [...places].some(([other, at]) => Math.abs(place - at) < half + width(other) / 2 + space);
      if (!touches) places.set(index, place);
    }
  }
  return centers.map((_, index) => places.get(index) ?? null);
}
