/** What an entry of BibTeX says, its LaTeX read. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Readonly<Record<string, string>>;
}

/** Signs of Unicode that stand behind a letter, by LaTeX's commands for accents. */
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  c: '\u0327',
  k: '\u0328',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'i',
};

/** A text of LaTeX as it is read: letters with their accents, no braces. */
function readLatex(text: string): string {
  return text
    .replace(/\\([`'^~=".])\s*\{?\\?(\w)\}?/g, (_, accent: string, letter: string) => letter + ACCENTS[accent])
    .replace(/\\([uvHckr])\s*\{(\w)\}/g, (_, accent: string, letter: string) => letter + ACCENTS[accent])
    .replace(/\\(ss|aa|AA|ae|AE|oe|OE|o|O|l|L|i)(?![A-Za-z])\s*/g, (_, name: string) => LETTERS[name] ?? '')
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]|\\text\w+/g, '')
    .replace(/(?<!\\)~/g, ' ')
    .replace(/---?/g, '–')
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

/** How many braces are open at the end of a text; those with a backslash are text. */
export const openBraces = (text: string): number =>
  [...text.replace(/\\[{}]/g, '').matchAll(/[{}]/g)].reduce((open, [brace]) => open + (brace === '{' ? 1 : -1), 0);

/** The fields of an entry: names, and values in braces, in quotes or bare. */
function fieldsIn(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const parts = body.split(',');
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const isWhole = (text: string) => openBraces(text) <= 0 && (text.match(/(?<!\\)"/g) ?? []).length % 2 === 0;
    while (!isWhole(part) && parts.length) part += `,${parts.shift()}`;
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*=\s*([^]*?)\s*$/.exec(part) ?? [];
    if (name) fields[name.toLowerCase()] = readLatex(value.replace(/^"([^]*)"$/, '$1'));
  }
  return fields;
}

/** The first entry of a BibTeX file; throws where there is none. */
export function readBibtex(text: string): BibtexEntry {
  const [, type, key, body] = /@(\w+)\s*\{\s*([^,\s]+)\s*,([^]*)\}/.exec(text) ?? [];
  if (!type || !key || body === undefined)
    throw new Error(
      'This is no entry of BibTeX, which looks like @article{key, title = {…}, author = {…}, year = {…}}.',
    );
  return { type: type.toLowerCase(), key, fields: fieldsIn(body) };
}
