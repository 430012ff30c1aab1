import type { Link, Root } from 'mdast';
import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { endingsOf, isBeside, mediaKind } from '../lib/base/media-names.ts';
import { mailSchema, urlSchema } from '../schemas/addresses.ts';
import { checkContent } from '../schemas/check-content.ts';
import { attributeOf } from './jsx.ts';
import { noteFault } from './prose-fault.ts';

/** What links in prose may lead to on this site: a path, or a place on the page. */
const LINK = /^(\/(?!\/)|#.|\.\.?\/)/;
/** Where pictures in prose may lie: beside the page, or in `public/`. The policy of the pages loads no others. */
const PICTURE = /^(\.\.?\/|\/(?!\/))/;

/** Which attributes of components name files beside the page. */
const FILES: Readonly<Record<string, readonly string[]>> = { Video: ['src', 'poster', 'captions'] };

/** An address as the name of a file, without %20 and the like; undefined where a percent sign begins nothing. */
function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url);
  } catch {
    return undefined;
  }
}

const isThere = (path: string, folder: string) =>
  statSync(join(folder, path), { throwIfNoEntry: false })?.isFile() ?? false;

/** What a schema says of an address, or of the part of it that is given. */
function formFault(url: string, schema: typeof urlSchema | typeof mailSchema, part = url): string | undefined {
  const checked = checkContent(schema, part);
  return checked.success ? undefined : `an address is "${url}". ${checked.issues[0]?.message}`;
}

function linkFault(url: string, path: string, folder: string): string | undefined {
  if (/^https:/i.test(url)) return formFault(url, urlSchema);
  // Behind the address may stand a subject.
  if (/^mailto:/i.test(url)) return formFault(url, mailSchema, url.slice('mailto:'.length).split('?')[0]);
  if (!LINK.test(url))
    return mediaKind(path) && isThere(path, folder)
      ? `an address is "${url}"; a file beside the page is written "./${url}".`
      : `an address is "${url}"; expected https://…, mailto:…, a path such as /charts/, a file such as ./slides.pdf, or a place such as #cite.`;
  if (!isBeside(path)) return undefined;
  if (!isThere(path, folder))
    return `there is no file "${url}", seen from this file. One of this site is written from its root: "/data/results.csv".`;
  const kind = mediaKind(path);
  if (kind === 'picture') return `a link leads to the picture "${url}". Show it: ![words](${url}), which opens larger.`;
  return kind
    ? undefined
    : `a link leads to "${url}", a file that readers do not get. Those they get end in ${endingsOf('document')}.`;
}

function pictureFault(url: string, path: string, folder: string): string | undefined {
  if (!PICTURE.test(url)) {
    const name = /^(?:\w+:|\/\/)/.test(path) ? 'picture.png' : path;
    return `a picture is "${url}"; expected a file of this site: ./${name} beside the page, or /${name} in public/.`;
  }
  if (mediaKind(path) !== 'picture')
    return mediaKind(path) === 'video'
      ? `a picture is "${url}", which is a video: <Video src="${url}" alt="…" />.`
      : `a picture is "${url}", which browsers do not show as one. Save it as .svg or .png; what is shown ends in ${endingsOf('picture')}.`;
  return url.startsWith('/') || isThere(path, folder)
    ? undefined
    : `there is no picture "${url}", seen from this file.`;
}

/** Stops at links that run something, are not encrypted or lead to no file, and at pictures that would not be shown. */
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
            : linkFault(url, path, folder);
      if (fault) noteFault(file, position, fault);
    };
    const pictures = new Set<string>();
    const links: Link[] = [];
    file.data.links = links;
    visit(tree, (node) => {
      if (node.type === 'link') links.push(node);
      if (node.type === 'link' || node.type === 'image') check(node, node.type === 'image');
      if (node.type === 'imageReference') pictures.add(node.identifier);
      if (node.type !== 'mdxJsxFlowElement') return;
      for (const name of FILES[node.name ?? ''] ?? []) {
        const address = attributeOf(node, name);
        const isMissing = /^\.\.?\//.test(address) && !isThere(decoded(address) ?? '', folder);
        if (isMissing)
          noteFault(file, node.position, `<${node.name}> ${name}: there is no file "${address}", seen from this file.`);
      }
    });
    visit(tree, 'definition', (node) => check(node, pictures.has(node.identifier)));
  };
}

declare module 'vfile' {
  interface DataMap {
    /** Set by `remarkAddresses`. */
    links: readonly Link[];
  }
}
