import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { relative } from 'node:path';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { PROSE_COMPONENTS } from './prose-components.ts';

const names: readonly string[] = PROSE_COMPONENTS;

/** Components that print a number, made by `ProseNumber`; it links to its place in a chart: best in one of the same page. */
const NUMBERS = new Set(['Best', 'Difference', 'Gap', 'GapRange', 'Lead', 'LeadRange', 'Value', 'Wins']);

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

function attributeOf(node: Jsx, name: string): string | undefined {
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

function setAttribute(node: Jsx, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

function idsOf(elements: readonly Jsx[], name: string): string[] {
  return elements.filter((node) => node.name === name).flatMap((node) => (attributeOf(node, 'id') ?? '').split(' '));
}

/** Tells each `<Cite>` which works it is the first to cite: entries link back there. Gives the ids of all works. */
function markFirstCitations(elements: readonly Jsx[]): string[] {
  const cited = new Set<string>();
  for (const node of elements.filter((element) => element.name === 'Cite')) {
    const fresh = (attributeOf(node, 'id') ?? '').split(' ').filter((id) => !cited.has(id));
    for (const id of fresh) cited.add(id);
    setAttribute(node, 'first', fresh.join(' '));
  }
  return [...cited];
}

/**
 * Checks the names of components, tells each where it stands (for its errors), numbers each `<Chart id>` of a page in
 * order, gives `<Ref to>` the number of its chart, and tells numbers their kind and which charts the page has, and the page which
 * is its first. A component that prose does not have, a chart that stands twice, and a reference to a chart that is not
 * on the page stop the build.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile) => {
    const numbers = new Map<string, number>();
    const elements: Jsx[] = [];
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => void elements.push(node as Jsx));
    const where = (node: Jsx) => `${relative(process.cwd(), file.path)}:${node.position?.start.line ?? '?'}`;
    for (const node of elements) {
      if (!names.includes(node.name ?? ''))
        throw new Error(`${where(node)}: no component "${node.name}". Known components: ${names.join(', ')}.`);
      setAttribute(node, 'at', where(node));
    }
    for (const node of elements.filter((element) => element.name === 'Chart')) {
      const id = attributeOf(node, 'id') ?? '';
      if (numbers.has(id))
        throw new Error(
          `${where(node)}: the chart "${id}" stands twice on this page; refer to it with <Ref to="${id}" />.`,
        );
      numbers.set(id, numbers.size + 1);
      setAttribute(node, 'number', String(numbers.size));
    }
    const terms = [...new Set(idsOf(elements, 'Term'))];
    Object.assign(file.data.astro?.frontmatter ?? {}, { terms, works: markFirstCitations(elements) });
    for (const node of elements.filter((element) => NUMBERS.has(element.name ?? ''))) {
      setAttribute(node, 'kind', node.name ?? '');
      setAttribute(node, 'charts', [...numbers.keys()].join(' '));
    }
    const [firstChart] = numbers.keys();
    if (firstChart) Object.assign(file.data.astro?.frontmatter ?? {}, { firstChart });
    for (const node of elements.filter((element) => element.name === 'Ref')) {
      const to = attributeOf(node, 'to') ?? '';
      const number = numbers.get(to);
      if (!number)
        throw new Error(
          `${where(node)}: no chart "${to}" on this page to refer to. Charts here: ${[...numbers.keys()].join(', ') || 'none'}.`,
        );
      setAttribute(node, 'number', String(number));
    }
  };
}
