import type { Image, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { dirname, join } from 'node:path';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isBeside } from '../lib/base/media-names.ts';
import { attributeOf, component, setAttribute } from './jsx.ts';

/** A paragraph as another element of HTML. */
const element = (name: string, className: string[], children: readonly RootContent[]): Paragraph => ({
  type: 'paragraph',
  data: { hName: name, hProperties: { className } },
  children: children as PhrasingContent[],
});

const isBlank = (node: RootContent) => (node.type === 'text' && !node.value.trim()) || node.type === 'break';
const isPicture = (node: RootContent): node is Image => node.type === 'image' && !node.url.startsWith('/');
const picturesOf = (node: RootContent): Image[] =>
  node.type === 'paragraph' && node.children.every((child) => isPicture(child) || isBlank(child))
    ? node.children.filter(isPicture)
    : [];

/** Of several pictures that stand together, each with words of its own is called by a letter. */
function letters(pictures: readonly Image[]): Map<Image, string> {
  const titled = pictures.filter(({ title }) => title);
  return new Map(titled.length > 1 ? titled.map((picture, at) => [picture, String.fromCodePoint(97 + at)]) : []);
}

/**
 * Makes components of what authors write in Markdown: pictures, which stand beside each other where they share a
 * paragraph, links to files beside the page, and code. Tells components where the files are that they name, parts a figure into pictures and words, and
 * columns where a line of --- stands.
 */
export function remarkMedia() {
  return (tree: Root, file: VFile) => {
    const fileAt = (address: string) => join(dirname(file.path), decodeURIComponent(address));
    const picture = ({ url, alt, title }: Image, more: Record<string, string | undefined>) =>
      component('Picture', { file: fileAt(url), alt: alt ?? '', title: title ?? undefined, ...more });
    const row = (pictures: readonly Image[], letterOf: Map<Image, string>) =>
      element(
        'div',
        ['breakout', 'pictures'],
        pictures.map((one) => picture(one, { letter: letterOf.get(one), beside: String(pictures.length) })),
      );

    const partFigure = (figure: MdxJsxFlowElement) => {
      const number = attributeOf(figure, 'number');
      const all = figure.children.flatMap(picturesOf);
      const letterOf = letters(all);
      const shown: RootContent[] = [];
      const words: RootContent[] = [];
      for (const child of figure.children) {
        const pictures = picturesOf(child);
        if (pictures.length) shown.push(row(pictures, letterOf));
        else (child.type === 'paragraph' ? words : shown).push(child);
      }
      const [first] = words;
      if (number && first?.type === 'paragraph')
        first.children.unshift(
          { type: 'strong', children: [{ type: 'text', value: `Figure ${number}.` }] },
          { type: 'text', value: ' ' },
        );
      figure.children = [
        ...shown,
        ...(words.length ? [element('figcaption', [], words)] : []),
      ] as typeof figure.children;
    };

    const targets = new Map<string, string>();
    visit(tree, 'definition', ({ identifier, url }) => void targets.set(identifier, url));
    visit(tree, ['imageReference', 'linkReference'], (node, index, parent) => {
      const url = 'identifier' in node && targets.get(node.identifier);
      if (!parent || index === undefined || !url) return;
      if (node.type === 'imageReference') parent.children[index] = { type: 'image', url, alt: node.alt ?? null };
      if (node.type === 'linkReference') parent.children[index] = { type: 'link', url, children: node.children };
    });
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Figure') partFigure(node);
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Columns') {
        const columns: RootContent[][] = [[]];
        for (const child of node.children)
          if (child.type === 'thematicBreak') columns.push([]);
          else columns.at(-1)?.push(child);
        node.children = columns.map((column) => element('div', [], column)) as typeof node.children;
      }
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Video')
        for (const name of ['src', 'poster', 'captions']) {
          const address = attributeOf(node, name);
          if (/^\.\.?\//.test(address)) setAttribute(node, name, fileAt(address));
        }
      const pictures = picturesOf(node as RootContent);
      if (pictures.length) {
        parent.children[index] = row(pictures, letters(pictures));
        return SKIP;
      }
      if (node.type === 'image' && isPicture(node)) {
        const isAlone = parent.type === 'tableCell' && parent.children.length === 1;
        parent.children[index] = picture(node, isAlone ? { beside: '4' } : { isInline: 'true' }) as never;
      }
      if (node.type === 'link' && isBeside(node.url)) {
        const link = { ...component('FileLink', { file: fileAt(node.url) }), type: 'mdxJsxTextElement' as const };
        parent.children[index] = { ...link, children: node.children } as MdxJsxTextElement;
      }
      if (node.type === 'code' && node.lang !== 'math') {
        const [, title] = /title="([^"]+)"/.exec(node.meta ?? '') ?? [];
        parent.children[index] = component('CodeBlock', { code: node.value, lang: node.lang ?? undefined, title });
      }
      return undefined;
    });
  };
}
