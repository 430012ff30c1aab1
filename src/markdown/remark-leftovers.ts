import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { MISWRITTEN } from '../schemas/miswritten.ts';
import { noteFault } from './prose-fault.ts';
import { isRagged } from './remark-structure.ts';
import { pointIn, sourceOf } from './source-text.ts';

/** Markup that was not read as such, or is of another language, so that readers would see its signs; and what to write. */
const LEFTOVERS: readonly (readonly [markup: RegExp, cure: string])[] = [
  [
    /(?:!?\[[^[\]]*)?\](?:\(| \((?=https?:|\.?\/|#))[^)\n]*\)?/g,
    'is no link or picture. It is written [text](address), without a space between; a space in the address is %20.',
  ],
  [/\[\^[^\]]*\]/g, 'is a footnote without a text. Add a line [^name]: … for it, or write <Note>…</Note>.'],
  [
    /(?:\[[^[\]]*)?\]\[[^\]]*\]/g,
    'is a link without a target. Add a line [name]: https://… for it; a bracket is written \\[.',
  ],
  [/\[\[[^[\]]+\]\]/g, 'is no link. It is written [text](address).'],
  [/\[![A-Za-z]+\]/g, 'is no box here. Write <Callout kind="note">…</Callout>.'],
  [/(?<![\w:]):[a-z][a-z_]+:(?![\w:])/g, 'is the name of no sign. Write the sign itself.'],
  [/\[@[^\]]*\]|(?<![\w@.])@[A-Za-z]+\d{4}[a-z]*/g, 'is no citation here. Write <Cite id="…" />.'],
  [/\\[A-Za-z(]+|\w+\^[-−+]?\w+/g, 'is TeX, which stands between dollar signs: $…$. A backslash is written \\\\.'],
  [/\$/g, 'opens no formula. A dollar sign is written \\$, and a pipe in a formula of a table \\vert.'],
  [/`+/g, 'opens no code. A backtick is written \\`.'],
  [/(?<=[A-Za-z.])~(?=[A-Za-z\d])(?![^~\s]+~)/g, 'joins nothing here. Write a space.'],
  [
    /\*\*|~~|(?<![^\s("'“])(?:\*|_{1,2})(?=[A-Za-z])/g,
    'marks nothing here: it belongs beside a letter, and once more at the end. For the sign write \\ before it.',
  ],
  [/&#?\w+;/g, 'is the name of no character. Write the character itself.'],
  [
    /&(?:amp|copy|deg|gt|hellip|lt|[mn]dash|nbsp|quot|times)(?![\w;])/g,
    'lacks the ; at its end. Write the character itself.',
  ],
  [
    /(?<![^\s(])--[A-Za-z][\w-]*|\d--\d/g,
    'would be printed with a long dash. Write – for a range, and options in backticks.',
  ],
  ...MISWRITTEN,
  [/==[^=\s][^=\n]*==/g, 'marks nothing here. Write <mark>…</mark>.'],
  [/(?<=\w)~[^~\s]+~/g, 'lowers nothing here. Write <sub>…</sub>.'],
  [/\?{2,}/g, 'stands where LaTeX found no target. Write <Ref to="…" /> or <Cite id="…" />.'],
  [
    /^[>\s]*(?:#{2,6}(?=[^#\s])|#(?=[A-Za-z]{2})|#{7,})/gm,
    'makes a heading only with a space behind it, and as ## to ######.',
  ],
  [/(?<=\n): (?=\S)/g, 'begins no definition here. Write **term**: … in a paragraph of its own.'],
  [/^[>\s]*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?\s*)?$/gm, 'makes a table only with as many cells as the line above.'],
  [/^\|[^\n]+\|[^\n]*(?=\n[>\s]*\|[^\n]*[^\s|:-])/g, 'makes a table only with a line such as | --- | --- | below it.'],
  [/^[>\s]*(?::{3,}|!{3}) ?\w+/gm, 'is no box here. Write <Note>…</Note>.'],
];

/** The source of a text with what is escaped left blank: `\*` and `&lt;` are meant as signs. `\(` opens TeX. */
function unescaped(source: string, text: string): string {
  return source.replace(/\\[!-'*-/:-@[-`{-~]|&#?\w+;/g, (sign) =>
    sign.startsWith('&') && text.includes(sign) ? sign : ' '.repeat(sign.length),
  );
}

/** Stops where readers would see markup instead of what it was meant for. */
export function remarkLeftovers() {
  return (tree: Root, file: VFile) => {
    visit(tree, (node, _, parent) => {
      // Its pipes are told, and make leftovers of whole formulas.
      if (node.type === 'tableRow' && parent?.type === 'table' && isRagged(node, parent)) return SKIP;
      if (node.type !== 'text') return undefined;
      const after = String(file).slice(node.position?.end.offset);
      const text = unescaped(sourceOf(node, file) || node.value, node.value) + (/^https?:/.exec(after)?.[0] ?? '');
      for (const [markup, cure] of LEFTOVERS)
        for (const { 0: found, index } of text.matchAll(markup)) {
          // What follows a command of TeX is read as code, which is told as such.
          const isCommand = after.startsWith('{') && found.startsWith('\\') && text.endsWith(found);
          if (!isCommand) noteFault(file, pointIn(node, index, file), `"${found.trim()}" ${cure}`);
        }
      return undefined;
    });
  };
}
