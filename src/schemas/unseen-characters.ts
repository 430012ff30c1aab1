/**
 * For a set in a regular expression: controls, and characters that turn the direction of text, take no room or are blank:
 * a reader cannot see that they are there. Halves of characters and U+FFFD stand where a letter was lost.
 */
export const UNSEEN = String.raw`\p{Cc}\p{Cs}\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFFD\u{E0000}-\u{E007F}`;

const EACH_UNSEEN = new RegExp(`[${UNSEEN}]`, 'gu');

/** The unseen characters of a text as code points, such as `U+202E`, each once; line breaks and tabs count as well. */
export function unseenCharacters(text: string): string[] {
  const found = text.match(EACH_UNSEEN) ?? [];
  return [...new Set(found)].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
}
