import { literal, numberPattern, plainText } from '../../lib/base/printed-number.ts';

/** A run of a text: found, or around it. */
export interface TextRun {
  text: string;
  isFound: boolean;
}

/** Endings that words of one stem have. */
const ENDINGS = /(?<=.{4})(?:ations?|ions?|ings?|ies|ed|es|s|e|y)$/;
/** Characters of an excerpt before and behind what was found. */
const BEFORE = 90;
const BEHIND = 140;

const wordsOf = (term: string) => plainText(term).split(/\s+/).filter(Boolean);

/** What the index is asked for: it keeps no sign of a number. */
export function indexQuery(term: string): string {
  return wordsOf(term)
    .map((word) => (numberPattern(word) ? word.replace(/^[+-]/, '') : word))
    .join(' ');
}

/** Whether a term is one number. */
export function isNumber(term: string): boolean {
  return numberPattern(plainText(term)) !== null;
}

/**
 * What a page has to hold, one pattern a word: the number as it is printed, or a word of the same stem. The index also
 * gives what only begins alike: "so" for "softmax".
 */
export function wordPatterns(term: string): RegExp[] {
  return wordsOf(term).map(
    (word) =>
      numberPattern(word) ??
      new RegExp(`(?<![\\p{L}\\p{N}])${literal(word.replace(ENDINGS, ''))}[\\p{L}\\p{N}]*`, 'gu'),
  );
}

export function holdsAll(text: string, patterns: readonly RegExp[]): boolean {
  const plain = plainText(text);
  return patterns.every((pattern) => plain.search(pattern) >= 0);
}

/** A text in runs, with what the patterns find apart. */
export function foundRuns(text: string, patterns: readonly RegExp[]): TextRun[] {
  const plain = plainText(text);
  const ends = patterns
    .flatMap((pattern) =>
      [...plain.matchAll(pattern)].map(({ index, 0: { length } }) => [index, index + length] as const),
    )
    .toSorted(([a], [b]) => a - b);
  const runs: TextRun[] = [];
  let at = 0;
  for (const [start, end] of ends) {
    if (start < at) continue;
    runs.push({ text: text.slice(at, start), isFound: false }, { text: text.slice(start, end), isFound: true });
    at = end;
  }
  return [...runs, { text: text.slice(at), isFound: false }].filter((run) => run.text !== '');
}

/** The words around the first thing that is found in a text. */
export function excerptOf(text: string, patterns: readonly RegExp[]): string {
  const plain = plainText(text);
  const at = Math.max(0, Math.min(...patterns.map((pattern) => plain.search(pattern))));
  const start = at <= BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1;
  const end = text.lastIndexOf(' ', at + BEHIND);
  return text.slice(start, at + BEHIND >= text.length || end <= at ? undefined : end);
}
