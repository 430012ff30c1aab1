import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { stopAt } from './prose-fault.ts';

/** What this plugin uses of the processor, which unified hands over as `this`. */
interface Parsing {
  parser?: ((text: string, file: VFile) => Node) | undefined;
}

type Message = VFile['messages'][number];

/** A line that Git leaves where two changes met; Markdown would take it for a quote, a heading or a table. */
const MERGE = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

/** What to write instead, by the part of the parser that could not read on. */
const CURES: readonly (readonly [source: RegExp, cure: string])[] = [
  [/mdx-jsx/, 'A component is written <Name />, a comment {/* … */}, and the sign itself \\<.'],
  [/mdx-expression/, 'A brace is written \\{, and TeX stands between dollar signs.'],
  [/mdxjs-esm/, 'A paragraph that begins with "import" or "export" is code, which content does not hold.'],
];

const isMessage = (error: unknown): error is Message => error instanceof Error && 'reason' in error;

/** Stops at prose that cannot be read, and says what to write: unfinished tags and braces, leftovers of a merge. */
export function remarkSyntax(this: Parsing) {
  /* oxlint-disable oxc/no-this-in-exported-function -- unified hands over the processor in no other way. */
  const { parser } = this;
  if (!parser) throw new Error('remarkSyntax follows a plugin that parses.');
  this.parser = (text, file) => {
    const merge = MERGE.exec(text);
    if (merge) {
      const place = { line: text.slice(0, merge.index).split('\n').length, column: 1 };
      stopAt(file, place, `"${merge[0]}" is left from a merge. Keep one of the two versions and delete the marks.`);
    }
    try {
      return parser(text, file);
    } catch (error) {
      // The parser calls itself at each level.
      if (error instanceof RangeError) stopAt(file, undefined, 'prose is nested too deep to be read. Flatten it.');
      const cure = isMessage(error) && CURES.find(([part]) => part.test(error.source ?? ''))?.[1];
      if (!isMessage(error) || !cure) throw error;
      // Its own hints name ways that content does not have.
      // Of a tag that is not closed, the place stands in the reason; the other one is that of its paragraph.
      const [, line, column] = /\((\d+):(\d+)/.exec(error.reason) ?? [];
      const place = line && column ? { line: Number(line), column: Number(column) } : error.place;
      stopAt(file, place, `${error.reason.replace(/ \(note: .*/s, '')}. ${cure}`);
    }
  };
  /* oxlint-enable oxc/no-this-in-exported-function */
}
