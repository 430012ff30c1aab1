import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { stopAt } from './prose-fault.ts';

/** Most levels of lists, quotes and emphasis in each other: far more than anybody reads, far less than the parser bears. */
const MOST = 50;

/** The first node that stands too deep; by a list of its own, since a call in each level could be too many. */
function tooDeep(tree: Node): Node | undefined {
  let level: Node[] = [tree];
  for (let depth = 0; depth <= MOST; depth += 1)
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []));
  return level[0];
}

/** Stops at prose in which lists, quotes or emphasis stand in each other without end, which would end in a full stack. */
export function remarkDepth() {
  return (tree: Node, file: VFile) => {
    const node = tooDeep(tree);
    if (node) stopAt(file, node.position, `prose is nested more than ${MOST} levels deep. Flatten it.`);
  };
}
