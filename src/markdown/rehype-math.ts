import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Follows rehype-katex: a formula that is wider than its column can be scrolled by keyboard, and the page learns that it
 * needs the style sheet.
 */
export function rehypeMath() {
  return (tree: Root, file: VFile) => {
    visit(tree, 'element', ({ properties }: Element) => {
      const names = properties['className'];
      if (!Array.isArray(names)) return;
      if (names.includes('katex')) Object.assign(file.data.astro?.frontmatter ?? {}, { hasMath: true });
      if (names.includes('katex-display'))
        Object.assign(properties, { tabIndex: 0, role: 'group', ariaLabel: 'Formula' });
    });
  };
}
