import { create } from 'fontkitten';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';

/** From text to strong words. */
const WEIGHTS = { min: 400, max: 700 };
/** What browsers apply unasked, and the digits of one width that tables ask for. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rclt', 'rlig', 'tnum'];

const require = createRequire(import.meta.url);

/** What English is set with beside ASCII, and the site's numbers. */
const SIGNS = '\u00A0°²³·±×–—‘’“”…−↑↓';
const isCommon = (character: string) => /[ -~]/.test(character) || SIGNS.includes(character);

/** Characters as CSS writes them, those beside each other as one range. */
export function unicodeRanges(characters: readonly string[]): string[] {
  const ranges: [first: number, last: number][] = [];
  for (const point of characters.map((character) => character.codePointAt(0) ?? 0).toSorted((a, b) => a - b)) {
    const range = ranges.at(-1);
    if (range?.[1] === point - 1) range[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges.map(([first, last]) => `U+${hex(first)}${last > first ? `-${hex(last)}` : ''}`);
}

/**
 * A variable font cut in two: what nearly every page needs, and the letters and signs of some, "é" and its like, which a
 * browser asks for where it meets one. Neither has weights and variants that the site does not use.
 */
async function cutInTwo(file: string) {
  const whole = await readFile(require.resolve(file));
  const font = create(whole);
  if (!('characterSet' in font)) throw new Error(`The font file ${file} is a collection; one is needed.`);
  const characters = font.characterSet.map((point) => String.fromCodePoint(point));
  const part = async (subset: string, letters: readonly string[], unicodeRange?: string[]) => {
    const settings = { targetFormat: 'woff2', keepFeatures: FEATURES, variationAxes: { wght: WEIGHTS } } as const;
    const cut = await subsetFont(whole, letters.join(''), settings);
    return {
      src: [{ url: `data:font/woff2;base64,${cut.toString('base64')}`, format: 'woff2' }],
      weight: `${WEIGHTS.min} ${WEIGHTS.max}`,
      style: 'normal',
      unicodeRange,
      meta: { subset },
    };
  };
  const common = characters.filter(isCommon);
  const rare = characters.filter((character) => !isCommon(character));
  // A browser looks into the later one first, for the characters that it is said to have.
  return { fonts: [await part('common', common), await part('rare', rare, unicodeRanges(rare))] };
}

/** Gives Astro the fonts of the site: the option `file` names that of a package. */
export const textFonts = {
  name: 'text-fonts',
  resolveFont: ({ options }: { options: { file: string } }) => cutInTwo(options.file),
};
