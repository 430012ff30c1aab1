import { COLORS, OBJECT_CLASSES, PATTERNS } from '../scene/scene-words.ts';

/** Fills a text up to its fixed length; never asked for. */
export const PAD = '·';
/** Ends an answer. */
export const END = '.';
/** Ends a question: the answer begins after it. */
export const ASK = '?';

/** Numbers that the lab can say, from one. */
export const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'] as const;

/** What each class of object is for: can be known without seeing the picture. */
export const USES = {
  mug: 'drinking',
  lamp: 'light',
  plant: 'watering',
  book: 'reading',
  ball: 'playing',
  chair: 'sitting',
  clock: 'time',
  cat: 'company',
} as const satisfies Record<(typeof OBJECT_CLASSES)[number], string>;

const OTHER_WORDS =
  'what color is the which has it a pattern or thing here how many things are there do you see where in corner at ' +
  'top bottom left right above below of for why would have plus i think well , seems that this picture say ' +
  'sure clearly looks like describe count number';

/** Every word that the miniature reads and writes. The order is part of a checkpoint. */
export const VOCABULARY: readonly string[] = [
  PAD,
  END,
  ASK,
  ...OBJECT_CLASSES,
  ...COLORS,
  ...PATTERNS,
  ...NUMBERS,
  ...Object.values(USES),
  ...OTHER_WORDS.split(' '),
];

const INDEX = new Map(VOCABULARY.map((word, index) => [word, index]));

/** Index of each word. An unknown word stops with its nearest relatives among the known ones. */
export function encodeWords(words: readonly string[]): number[] {
  return words.map((word) => {
    const index = INDEX.get(word);
    if (index === undefined) {
      const alike = VOCABULARY.filter((known) => known.startsWith(word.slice(0, 1)) && /\w/.test(known));
      const hint = alike.length ? `Words with the same first letter: ${alike.join(', ')}` : 'See the list of words';
      throw new Error(`The miniature does not know the word "${word}". ${hint}.`);
    }
    return index;
  });
}

/** Words of a line as typed: lower case, with comma, full stop and question mark as words of their own. */
export function splitWords(line: string): string[] {
  return line.toLowerCase().match(/[^\s,.?]+|[,.?]/g) ?? [];
}
