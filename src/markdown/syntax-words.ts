/** Why a parser could not read on: its own words, the part of it that stopped, and where. */
export interface ParserFault {
  reason: string;
  source: string;
  /** Characters before the place where it stopped. */
  offset: number;
}

/** What is wrong in words of who writes, with the offset of what they are about. */
export interface SyntaxWords {
  says: string;
  offset: number;
}

const BRACE = 'A brace is written \\{, and TeX stands between dollar signs.';
const SIGN = 'The sign itself is written \\<, and a component <Name />.';

/** HTML that has no end, and what prose has for it. */
const EMPTY: Readonly<Record<string, string>> = {
  br: 'Write <br />.',
  hr: 'A line across is written --- in a paragraph of its own.',
  img: 'A picture is written ![words](./picture.png).',
};

/** By what the parser says: what to say instead, of the words that the pattern finds. */
const PAIRS: readonly (readonly [reason: RegExp, says: (...found: string[]) => string])[] = [
  [
    /closing tag `<\/([^>`]+)>`, expected corresponding closing tag for `<([^>`]+)>`/,
    (closed, opened) => `</${closed}> stands where <${opened}> is to be closed. Write </${opened}>.`,
  ],
  [
    /closing tag for `<([^>`]+)>`[^`]*(?:before the end of `\w+`)?$/,
    (name) =>
      `<${name}> is not closed. ${EMPTY[name] ?? `Write <${name}>…</${name}>, with both tags in one paragraph or each on a line of its own between empty ones; or <${name} /> where nothing stands in it.`}`,
  ],
  [
    /closing tag `<\/([^>`]+)>` either/,
    (name) => `<${name}> and </${name}> do not enclose whole markup. Close what stands between them before </${name}>.`,
  ],
  [/closing slash `\/` in tag, expected an open tag/, () => 'a closing tag has no opening one before it. Delete it.'],
];

/** What is wrong with a tag that is none, from its sign on. */
function tagWords(tag: string, reason: string): string {
  if (tag.startsWith('<!--')) return '"<!--" opens a comment of HTML. Here it is written {/* … */}.';
  const [, address] = /^<([^\s<>]+(?::\/\/|@)[^\s<>]*)>/.exec(tag) ?? [];
  if (address) return `"<${address}>" is an address in angle brackets. Write it without them, or as [words](address).`;
  const attribute = /(\w+)=[^"'{\s]*$/.exec(tag.slice(0, /[\s/]*>|\n|$/.exec(tag)?.index))?.[1];
  if (/before attribute value/.test(reason) && attribute)
    return `the value of "${attribute}" stands without quotes. Write ${attribute}="…".`;
  if (/in attribute value/.test(reason)) return 'a value in a tag has no closing quote.';
  const [shown] = /^<\S{0,12}/.exec(tag) ?? ['<'];
  return `"${shown}" is read as the beginning of a tag. ${SIGN}`;
}

/** Puts into words of who writes what the parser of MDX says of a `text`; undefined for what is not about its syntax. */
export function syntaxWords(text: string, { reason, source, offset }: ParserFault): SyntaxWords | undefined {
  if (/mdxjs-esm/.test(source))
    return { offset, says: 'a paragraph that begins with "import" or "export" is code, which content does not hold.' };
  if (/mdx-expression/.test(source)) {
    const says = /end of file/.test(reason)
      ? '"{" opens code that has no end.'
      : 'what stands in braces is read as code.';
    return { offset, says: `${says} ${BRACE}` };
  }
  if (!/mdx-jsx/.test(source)) return undefined;
  for (const [pattern, says] of PAIRS) {
    const found = pattern.exec(reason);
    if (found) return { offset, says: says(...found.slice(1)) };
  }
  const at = Math.max(0, text.lastIndexOf('<', offset));
  return { offset: at, says: tagWords(text.slice(at), reason) };
}
