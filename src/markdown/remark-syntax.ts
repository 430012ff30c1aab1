import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { stopAt } from './prose-fault.ts';
import { syntaxWords, type ParserFault } from './syntax-words.ts';

/** What this plugin uses of the processor, which unified hands over as `this`. */
interface Parsing {
  parser?: ((text: string, file: VFile) => Node) | undefined;
}

type Message = VFile['messages'][number];

/** A line that Git leaves where two changes met; Markdown would take it for a quote, a heading or a table. */
const MERGE = /^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$/m;

const isMessage = (error: unknown): error is Message => error instanceof Error && 'reason' in error;

/** Of a tag that is not closed, the place stands in the reason; the other one is that of its paragraph. */
function parserFaultOf({ reason, source, line, column }: Message, text: string): ParserFault {
  const [, tagLine = line, tagColumn = column] = /\((\d+):(\d+)/.exec(reason) ?? [];
  const before = text.split('\n').slice(0, Number(tagLine ?? 1) - 1);
  const offset = before.reduce((sum, { length }) => sum + length + 1, 0) + Number(tagColumn ?? 1) - 1;
  return { reason: reason.replace(/ \(note: .*/s, ''), source: source ?? '', offset };
}

function placeOf(offset: number, text: string): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

/** Stops at prose that cannot be read, and says what to write: unfinished tags and braces, leftovers of a merge. */
export function remarkSyntax(this: Parsing) {
  /* oxlint-disable oxc/no-this-in-exported-function -- unified hands over the processor in no other way. */
  const { parser } = this;
  if (!parser) throw new Error('remarkSyntax follows a plugin that parses.');
  this.parser = (written, file) => {
    // The parser reads over a byte order mark; places count from behind it.
    const text = written.replace(/^\uFEFF/, '');
    file.value = text;
    const merge = MERGE.exec(text);
    if (merge) {
      stopAt(
        file,
        placeOf(merge.index, text),
        `"${merge[0]}" is left from a merge. Keep one of the two versions and delete the marks.`,
      );
    }
    try {
      return parser(text, file);
    } catch (error) {
      // The parser calls itself at each level.
      if (error instanceof RangeError) stopAt(file, undefined, 'prose is nested too deep to be read. Flatten it.');
      const words = isMessage(error) && syntaxWords(text, parserFaultOf(error, text));
      if (!words) throw error;
      stopAt(file, placeOf(words.offset, text), words.says);
    }
  };
  /* oxlint-enable oxc/no-this-in-exported-function */
}
