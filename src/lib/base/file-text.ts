/**
 * A text of the site as files for other programs hold it: the minus sign is a hyphen, as in the numbers beside it, and ±
 * is words. Both signs are for readers; programs take them for letters, or garble them.
 */
export function fileText(text: string): string {
  return text
    .replaceAll('\u2212', '-')
    .replace(/\bwithin ±\s*/g, 'within ')
    .replace(/±\s*/g, 'plus or minus ');
}

/** JSON in which every text is as files hold it, keys in the order in which they are given; ends with a new line. */
export function fileJson(content: unknown, indent?: number): string {
  const write = (_key: string, value: unknown) => (typeof value === 'string' ? fileText(value) : value);
  return `${JSON.stringify(content, write, indent)}\n`;
}
