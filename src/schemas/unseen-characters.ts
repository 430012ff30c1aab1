/**
 * For a set in a regular expression: controls, and characters that turn the direction of text, take no room or are blank:
 * a reader cannot see that they are there. Halves of characters and U+FFFD stand where a letter was lost, and what no font
 * has is of a private font or no character at all.
 */
export const UNSEEN = String.raw`\p{Cc}\p{Cs}\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\uFFFD-\uFFFF\p{Co}\u{13430}-\u{1343F}\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E01EF}`;

/** One of them; and what joins, parts or varies letters of other scripts and pictures, behind a sign that it does nothing to. */
export const UNSEEN_SIGN = new RegExp(`[${UNSEEN}]|(?<![^\\0-\x7F])[\\u200C\\u200D\\uFE00-\\uFE0F](?!\\u20E3)`, 'u');

const EACH_UNSEEN = new RegExp(UNSEEN_SIGN, 'gu');

/** The unseen characters of a text as code points, such as `U+202E`, each once; line breaks and tabs count as well. */
export function unseenCharacters(text: string): string[] {
  const found = text.match(EACH_UNSEEN) ?? [];
  return [...new Set(found)].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
