import { relative } from 'node:path';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';

/** Most levels of lists, quotes and emphasis in each other: far more than anybody reads, far less than the parser bears. */
const MOST = 50;

/** What this plugin uses of the processor, which unified hands over as `this`. */
interface Parsing {
  parser?: ((text: string, file: VFile) => Node) | undefined;
}

const fault = (file: VFile, line: number | string) =>
  new Error(
    `${relative(process.cwd(), file.path)}:${line}: prose is nested more than ${MOST} levels deep. Flatten it.`,
  );

/** The first node that stands too deep; by a list of its own, since a call in each level could be too many. */
function tooDeep(tree: Node): Node | undefined {
  let level: Node[] = [tree];
  for (let depth = 0; depth <= MOST; depth += 1)
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []));
  return level[0];
}

/** Stops at prose in which lists, quotes or emphasis stand in each other without end, which would end in a full stack. */
export function remarkDepth(this: Parsing) {
  /* oxlint-disable oxc/no-this-in-exported-function -- unified hands over the processor in no other way. */
  const { parser } = this;
  if (!parser) throw new Error('remarkDepth follows a plugin that parses.');
  this.parser = (text, file) => {
    try {
      return parser(text, file);
    } catch (error) {
      throw error instanceof RangeError ? fault(file, '?') : error;
    }
  };
  /* oxlint-enable oxc/no-this-in-exported-function */
  return (tree: Node, file: VFile) => {
    const node = tooDeep(tree);
    if (node) throw fault(file, node.position?.start.line ?? '?');
  };
}
