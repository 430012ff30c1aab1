/** Signs that LaTeX takes for its own. Those that stand for braces are named, since BibTeX counts even escaped ones. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{\\textbar}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** LaTeX's commands for accents, by the sign that Unicode puts behind a letter. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
};

/** Letters with a command of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'dj',
  Đ: 'DJ',
  ı: 'i',
};

/**
 * A text as LaTeX prints it, sign by sign. Latin letters with an accent become commands, since BibTeX cuts an initial after
 * its first byte. Those with two accents stay, which Biber does not read as commands, and so do other scripts.
 */
export function escapeBibtex(text: string): string {
  return text
    .replace(/[\\{}~^<>|&%$#_]/g, (sign) => SIGNS[sign] ?? sign)
    .normalize('NFD')
    .replace(/([A-Za-z])(\p{M})(?!\p{M})/gu, (whole, letter: string, accent: string) => {
      const command = ACCENTS[accent];
      return command ? `{\\${command}{${letter}}}` : whole;
    })
    .replace(/[ßæÆœŒøØłŁđĐı]/g, (letter) => `{\\${LETTERS[letter]}}`)
    .normalize('NFC');
}

/** A run of letters, with their accents, and digits. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a title writes its words with capitals, "Attention Is All You Need", so that a capital does not make a name. */
function isTitleCase(title: string): boolean {
  const long = [...title.matchAll(/(?<=[^\p{L}])\p{L}{4,}/gu)];
  const small = long.filter(([word]) => /^\p{Ll}/u.test(word));
  return small.length * 3 < long.length;
}

/** A word whose capitals are part of it stands in braces; a plural "s" stays outside. */
function protectedWord(word: string, isFirst: boolean, isCapitalOrdinary: boolean): string {
  const [, name, plural] = /^(\p{Lu}[\p{Lu}\p{N}]+)(s?)$/u.exec(word) ?? [];
  if (name) return `{${escapeBibtex(name)}}${plural}`;
  const hasInnerCapital = /.\p{Lu}/u.test(word);
  const isName = /^\p{Lu}/u.test(word) && (/\p{N}/u.test(word) || !(isFirst || isCapitalOrdinary));
  const escaped = escapeBibtex(word);
  return hasInnerCapital || isName ? `{${escaped}}` : escaped;
}

/**
 * A title for a style that writes titles in lower case but for their first letter. Names and abbreviations keep their
 * capitals in braces: "{RL} makes {MLLM}s see". Where every word of a title has a capital, a plain name cannot be told
 * from the other words.
 */
export function bibtexTitle(title: string): string {
  const isCapitalOrdinary = isTitleCase(title);
  let written = '';
  let end = 0;
  for (const { 0: word, index } of title.matchAll(WORD)) {
    written += escapeBibtex(title.slice(end, index)) + protectedWord(word, index === 0, isCapitalOrdinary);
    end = index + word.length;
  }
  return written + escapeBibtex(title.slice(end));
}

/** A part of a name that BibTeX would take apart at a comma or at "and" stands in braces. */
function namePart(part: string): string {
  const escaped = escapeBibtex(part);
  return /,|\band\b/i.test(part) ? `{${escaped}}` : escaped;
}

/**
 * "Lovelace, Ada"; with a suffix "King, Jr., Martin Luther", whether the family name has it behind a comma or a space. A
 * single name stands in braces, since it may be that of a group: "{Qwen Team}".
 */
export function bibtexName({ given, family }: { given?: string | undefined; family: string }): string {
  if (!given) return `{${escapeBibtex(family)}}`;
  const [, last = family, suffix] = /^(.*?),?\s+(Jr\.?|Sr\.?|I{2,3}|IV)$/.exec(family) ?? [];
  return [last, suffix, given].flatMap((part) => (part ? namePart(part) : [])).join(', ');
}
