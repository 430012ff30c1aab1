/** A text as a keyboard types it: in lower case, with its minus sign. */
export function plainText(text: string): string {
  return text.toLowerCase().replaceAll('−', '-');
}

/** Escaped for a regular expression. */
export function literal(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}

/**
 * Finds a number as it is printed in a plain text, and not inside another: "2.7" in "+2.7 pp", not in "62.7". Null for a
 * word that is no number.
 */
export function numberPattern(word: string): RegExp | null {
  return /^[+-]?\d+(?:\.\d*)?$/.test(word) ? new RegExp(`(?<![\\d.])${literal(word)}`, 'g') : null;
}
