import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** The words of an element. */
const wordsOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(wordsOf).join('') : '';

/** The cells of the head, which say best what a table without a caption is about. */
function headOf(table: Element): string[] {
  const heads: string[] = [];
  visit(table, { tagName: 'th' }, (cell) => void heads.push(wordsOf(cell).trim()));
  return heads.filter(Boolean);
}

/** Puts each Markdown table into a box that scrolls, by keyboard too, and has a name: a wide one must not widen the page. */
export function rehypeTables() {
  return (tree: Root) => {
    visit(tree, { tagName: 'table' }, (table: Element, index, parent) => {
      if (!parent || index === undefined) return undefined;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['breakout', 'data-table', 'table-scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: `Table: ${headOf(table).join(', ')}`,
        },
        children: [table],
      };
      parent.children[index] = box;
      return SKIP;
    });
  };
}
