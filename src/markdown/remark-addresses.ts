import type { Root } from 'mdast';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { noteFault } from './prose-fault.ts';

/** What links in prose may lead to: https, mail, a path, or a place on the page. */
const LINK = /^(https:\/\/|mailto:|\/(?!\/)|#|\.\.?\/)/i;
/** Where pictures in prose may lie: beside the page, or in `public/`. The policy of the pages loads no others. */
const PICTURE = /^(\.\.?\/|\/(?!\/))/;

/** An address as the name of a file, without %20 and the like; undefined where a percent sign begins nothing. */
function decoded(url: string): string | undefined {
  try {
    return decodeURI(url);
  } catch {
    return undefined;
  }
}

function linkFault(url: string): string | undefined {
  return LINK.test(url)
    ? undefined
    : `an address is "${url}"; expected https://…, mailto:…, a path such as /lab/, or a place such as #cite.`;
}

function pictureFault(url: string, path: string, folder: string): string | undefined {
  if (PICTURE.test(url))
    return url.startsWith('/') || existsSync(join(folder, path))
      ? undefined
      : `there is no picture "${url}", seen from this file.`;
  const name = /^(?:\w+:|\/\/)/.test(path) ? 'picture.png' : path;
  return `a picture is "${url}"; expected a file of this site: ./${name} beside the page, or /${name} in public/.`;
}

/** Stops at links that run something or are not encrypted, and at pictures that would not be shown. */
export function remarkAddresses() {
  return (tree: Root, file: VFile) => {
    const folder = dirname(file.path);
    const check = ({ url, position }: Node & { url: string }, isPicture: boolean) => {
      const path = decoded(url);
      const fault =
        path === undefined
          ? `an address is "${url}"; a percent sign in it is written %25.`
          : isPicture
            ? pictureFault(url, path, folder)
            : linkFault(url);
      if (fault) noteFault(file, position, fault);
    };
    const pictures = new Set<string>();
    visit(tree, (node) => {
      if (node.type === 'link' || node.type === 'image') check(node, node.type === 'image');
      if (node.type === 'imageReference') pictures.add(node.identifier);
    });
    visit(tree, 'definition', (node) => check(node, pictures.has(node.identifier)));
  };
}
