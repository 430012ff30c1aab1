import type { Node, Point } from 'unist';
import type { VFile } from 'vfile';

/** What stands in the file for a node, markup and all; empty where a step made the node. */
export function sourceOf({ position }: Node, file: VFile): string {
  return position ? String(file).slice(position.start.offset, position.end.offset) : '';
}

/** The place of a character in the source of a node. */
export function pointIn(node: Node, index: number, file: VFile): Point | undefined {
  if (!node.position) return undefined;
  const lines = sourceOf(node, file).slice(0, index).split('\n');
  const { line, column, offset = 0 } = node.position.start;
  const last = lines.at(-1) ?? '';
  return {
    line: line + lines.length - 1,
    column: lines.length > 1 ? last.length + 1 : column + last.length,
    offset: offset + index,
  };
}
