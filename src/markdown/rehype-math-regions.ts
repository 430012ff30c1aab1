import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Lets a formula that is wider than its column be scrolled by keyboard. */
export function rehypeMathRegions() {
  return (tree: Root) => {
    visit(tree, 'element', ({ properties }: Element) => {
      const names = properties['className'];
      if (Array.isArray(names) && names.includes('katex-display'))
        Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: 'Formula' });
    });
  };
}
