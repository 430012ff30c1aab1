import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '../lib/base/base-path.ts';

/** Puts the base path before root-relative links in prose, so that authors write `/findings/…/` wherever the site lives. */
export function rehypeBasePath({ base }: { base: string }) {
  return (tree: Root) => {
    visit(tree, 'element', (node: Element) => {
      const { href } = node.properties;
      if (node.tagName === 'a' && typeof href === 'string' && /^\/(?!\/)/.test(href))
        node.properties['href'] = withBase(href, base);
    });
  };
}
