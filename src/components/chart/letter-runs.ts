import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkitten';

/** The typefaces of the site, as their packages name them. */
export type Face = 'inter' | 'source-serif-4';

/** Letters of one font beside each other. */
export interface LetterRun {
  font: Font;
  text: string;
  /** Against the size of the text, and how far above its line, in em of it. */
  scale: number;
  rise: number;
}

/** In which parts the packages cut a typeface, in the order in which a letter is looked for. */
const PARTS = ['latin', 'latin-ext', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext', 'vietnamese'];

/** What stands above the line, and from what it is drawn: of most the typefaces have no own form, and they stand together. */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻';
const RAISED_FROM = '0123456789+−';

// The static cuts of the typefaces that the page shows: the variable files cannot be set to a weight here.
const require = createRequire(import.meta.url);
const folderOf = (face: Face) => join(dirname(require.resolve(`@fontsource/${face}/package.json`)), 'files');
const formulas = join(dirname(require.resolve('katex/package.json')), 'dist/fonts');

/** The files of a typeface, and behind them that of formulas, which has signs such as ≤. */
function filesOf(face: Face, isBold: boolean): string[] {
  return [
    ...PARTS.map((part) => join(folderOf(face), `${face}-${part}-${isBold ? 600 : 400}-normal.woff2`)),
    join(formulas, `KaTeX_Main-${isBold ? 'Bold' : 'Regular'}.woff2`),
  ];
}

const fonts = new Map<string, Font | null>();

/** Null for a part that a typeface has not. */
function fontOf(file: string): Font | null {
  const loaded = fonts.get(file);
  if (loaded !== undefined) return loaded;
  const font = existsSync(file) ? create(readFileSync(file)) : null;
  if (font && !('glyphsForString' in font)) throw new Error(`The font file ${file} is a collection; one is needed.`);
  fonts.set(file, font);
  return font;
}

/** The font of Latin letters, which gives a line its height. */
export function latinFont(face: Face, weight: number): Font {
  const [file = ''] = filesOf(face, weight >= 600);
  const font = fontOf(file);
  if (!font) throw new Error(`The font file ${file} is missing: install the packages of package-lock.json.`);
  return font;
}

/** By face, weight and letter: texts are measured over and over. */
const known = new Map<string, LetterRun>();

function runOf(face: Face, isBold: boolean, letter: string): LetterRun {
  const key = `${face} ${isBold} ${letter}`;
  const run = known.get(key) ?? newRun(face, isBold, letter);
  known.set(key, run);
  return run;
}

function newRun(face: Face, isBold: boolean, letter: string): LetterRun {
  const raised = RAISED_FROM[RAISED.indexOf(letter)];
  if (raised) return { ...runOf(face, isBold, raised), scale: 0.6, rise: 0.36 };
  for (const file of filesOf(face, isBold)) {
    const font = fontOf(file);
    if (font?.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)) return { font, text: letter, scale: 1, rise: 0 };
  }
  // Narrow spaces, which no typeface here has.
  if (/\s/.test(letter)) return { ...runOf(face, isBold, ' '), scale: 0.6 };
  const code = letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0');
  throw new Error(
    `"${letter}" (U+${code}) is in no typeface of this site, so no picture can show it. Write it otherwise.`,
  );
}

/** The runs of a text, each in the first font that has its letters; throws for a letter that none has. */
export function letterRuns(face: Face, weight: number, text: string): LetterRun[] {
  const runs: LetterRun[] = [];
  for (const letter of text) {
    const run = runOf(face, weight >= 600, letter);
    const last = runs.at(-1);
    if (last && last.font === run.font && last.scale === run.scale && last.rise === run.rise) last.text += run.text;
    else runs.push({ ...run });
  }
  return runs;
}
