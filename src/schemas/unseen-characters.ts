/**
 * For a set in a regular expression: controls, and characters that turn the direction of text, take no room or are blank:
 * a reader cannot see that they are there. Halves of characters and U+FFFD stand where a letter was lost, and what no font
 * has is of a private font or no character at all.
 */
export const UNSEEN = String.raw`\p{Cc}\p{Cs}\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFFD-\uFFFF\p{Co}\u{E0000}-\u{E007F}`;

/** One of them; and what joins or parts letters of other scripts, behind a sign that it does nothing to. */
export const UNSEEN_SIGN = new RegExp(`[${UNSEEN}]|(?<![^\\0-\x7F])[\\u200C\\u200D]`, 'u');

/** Letters that only look like those of the Latin script. */
const LOOK_ALIKE = String.raw`[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]`;

/**
 * What readers see as one thing and searches as another: a word with letters of two scripts, and letters that are one sign,
 * as files of PDF have them.
 */
export const MISREAD = new RegExp(
  String.raw`[\p{L}\p{M}]*(?:\p{Script=Latin}${LOOK_ALIKE}|${LOOK_ALIKE}\p{Script=Latin})[\p{L}\p{M}]*|[\uFB00-\uFB06]`,
  'gu',
);

const EACH_UNSEEN = new RegExp(UNSEEN_SIGN, 'gu');

/** The unseen characters of a text as code points, such as `U+202E`, each once; line breaks and tabs count as well. */
export function unseenCharacters(text: string): string[] {
  const found = text.match(EACH_UNSEEN) ?? [];
  return [...new Set(found)].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
