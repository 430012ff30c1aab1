import type { ChartTheme } from './chart-theme.ts';
import { breakText } from './labels.ts';
import type { Scale } from './panel-drawing.ts';

/** Smaller than other text, since groups of bars are narrow. */
export const GROUP_FONT_SIZE = 10;
/** Between two labels. */
const SPACE = 2;
/** How much a label may be wider than its slot beside narrower ones. */
const EXCESS = 8;
/** A label that no word breaks takes at least so much, and one that leaves out its neighbors at most so much. */
const ROOM = { least: 44, most: 90 };

/** A name in lines of at most `width` px, broken at spaces and before a second capital: "Vision-", "Centric". */
function linesOf(label: string, fits: (line: string) => boolean): string[] {
  return label.split(/(?<=-)(?=[A-Z])| /).reduce<string[]>((lines, part) => {
    const last = lines.at(-1);
    const longer = last?.endsWith('-') ? last + part : `${last} ${part}`;
    return last !== undefined && fits(longer) ? [...lines.slice(0, -1), longer] : [...lines, part];
  }, []);
}

/**
 * The labels of groups that are `slot` px apart, in lines that do not touch: of all groups where they fit, or else of
 * every second one, and so on. Only what is longer than that is broken inside of words.
 */
export function groupLabels(labels: readonly string[], slot: number, measure: (text: string) => number): string[][] {
  const widthOf = (lines: readonly string[]) => Math.max(...lines.map(measure));
  for (let every = 1; every === 1 || every * slot <= ROOM.most; every += 1) {
    const room = every * slot - SPACE;
    const shown = labels
      .filter((_, index) => index % every === 0)
      .map((label) => linesOf(label, (line) => measure(line) <= room));
    const isFree = shown.every((lines, index) => {
      const next = shown[index + 1];
      return widthOf(lines) <= room + EXCESS && (!next || (widthOf(lines) + widthOf(next)) / 2 <= room);
    });
    if (isFree) return labels.map((_, index) => (index % every ? [] : (shown[index / every] ?? [])));
  }
  const every = Math.ceil(ROOM.least / slot);
  return labels.map((label, index) => (index % every ? [] : breakText(label, every * slot - SPACE, measure)));
}

/** Groups at equal distances, with their labels in lines. */
export function groupScale(labels: readonly string[][], theme: ChartTheme): Scale {
  return {
    type: 'category',
    grid: { display: false },
    border: { color: theme.muted },
    ticks: {
      autoSkip: false,
      maxRotation: 0,
      font: { family: theme.fontFamily, size: GROUP_FONT_SIZE },
      callback: (_, index) => labels[index] ?? [],
    },
  };
}
