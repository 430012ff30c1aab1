import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteFault } from './prose-fault.ts';

/** Stops at targets of links and texts of footnotes that would not be shown: to which nothing leads, or a second one. */
export function remarkReferences() {
  return (tree: Root, file: VFile) => {
    const used = new Set<string>();
    const defined = new Set<string>();
    const definitions: (Definition | FootnoteDefinition)[] = [];
    const keyOf = ({ type, identifier }: { type: string; identifier: string }) =>
      `${type.startsWith('footnote') ? '^' : ''}${identifier}`;
    visit(tree, (node) => {
      if (node.type === 'linkReference' || node.type === 'imageReference' || node.type === 'footnoteReference')
        used.add(keyOf(node));
      if (node.type === 'definition' || node.type === 'footnoteDefinition') definitions.push(node);
    });
    for (const definition of definitions) {
      const key = keyOf(definition);
      if ('children' in definition && !definition.children.length)
        noteFault(file, definition.position, `"[${key}]:" has no text. Write it behind the colon.`);
      if (defined.has(key)) noteFault(file, definition.position, `"[${key}]:" stands twice. Keep one.`);
      else if (!used.has(key))
        noteFault(
          file,
          definition.position,
          `nothing leads to "[${key}]:", so it would not be shown. Write [${key}] where it belongs, or delete it.`,
        );
      defined.add(key);
    }
  };
}
