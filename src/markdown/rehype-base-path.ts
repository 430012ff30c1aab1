import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '../lib/base/base-path.ts';

/** Which property of an element holds an address. */
const ADDRESSES: Record<string, string> = { a: 'href', img: 'src' };

/**
 * Puts the base path before root-relative links and pictures in prose, so that authors write `/findings/…/` wherever the
 * site lives.
 */
export function rehypeBasePath({ base }: { base: string }) {
  return (tree: Root) => {
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      const name = ADDRESSES[tagName] ?? '';
      const address = properties[name];
      if (typeof address === 'string' && /^\/(?!\/)/.test(address)) properties[name] = withBase(address, base);
    });
  };
}
