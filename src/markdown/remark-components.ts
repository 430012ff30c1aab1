import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { proseComponents } from '../schemas/prose-component.ts';
import { componentFaults, isKnown, type Jsx } from './component-faults.ts';
import { noteFault, placeIn } from './prose-fault.ts';

function attributeOf(node: Jsx, name: string): string {
  const attribute = node.attributes.find(
    (candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name,
  );
  return typeof attribute?.value === 'string' ? attribute.value : '';
}

function setAttribute(node: Jsx, name: string, value: string): void {
  node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** Tells each `<Cite>` which works it is the first to cite: entries link back there. Gives the ids of all works. */
function markFirstCitations(citations: readonly Jsx[]): string[] {
  const cited = new Set<string>();
  for (const node of citations) {
    const fresh = attributeOf(node, 'id')
      .split(' ')
      .filter((id) => !cited.has(id));
    for (const id of fresh) cited.add(id);
    setAttribute(node, 'first', fresh.join(' '));
  }
  return [...cited];
}

/** Whether a component prints a number, which links to its place in a chart: best in one of the same page. */
const isNumber = (name: string | null) => name !== null && isKnown(name) && proseComponents[name].place === 'number';

/** The components of a page that are written as their schemas say; of the others, the faults are noted. */
function soundComponents(tree: Root, file: VFile): Jsx[] {
  const sound: Jsx[] = [];
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const faults = componentFaults(node);
    for (const { position, reason } of faults) noteFault(file, position, reason);
    if (!faults.length) sound.push(node);
  });
  return sound;
}

/**
 * Checks the components of a page, tells each where it stands (for its errors), numbers each `<Chart id>` in
 * order, gives `<Ref to>` the number of its chart, and tells numbers what they are, and them and the page which charts it
 * has, and the page which comparisons it may open with. A chart that stands twice, and a reference to one that is not on the page, are faults as well.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile) => {
    const components = soundComponents(tree, file);
    const named = (name: string) => components.filter((node) => node.name === name);
    for (const node of components) setAttribute(node, 'at', placeIn(file, node.position));

    const numbers = new Map<string, number>();
    for (const node of named('Chart')) {
      const id = attributeOf(node, 'id');
      if (numbers.has(id))
        noteFault(
          file,
          node.position,
          `the chart "${id}" stands twice on this page; refer to it with <Ref to="${id}" />.`,
        );
      else numbers.set(id, numbers.size + 1);
      setAttribute(node, 'number', String(numbers.get(id)));
    }
    const charts = [...numbers.keys()];
    for (const node of components.filter(({ name }) => isNumber(name))) {
      setAttribute(node, 'kind', node.name ?? '');
      setAttribute(node, 'charts', charts.join(' '));
    }
    for (const node of named('Ref')) {
      const to = attributeOf(node, 'to');
      const number = numbers.get(to);
      if (!number)
        noteFault(
          file,
          node.position,
          `no chart "${to}" on this page to refer to. Charts here: ${charts.join(', ') || 'none'}.`,
        );
      setAttribute(node, 'number', String(number));
    }

    const terms = [...new Set(named('Term').map((node) => attributeOf(node, 'id')))];
    Object.assign(file.data.astro?.frontmatter ?? {}, {
      terms,
      works: markFirstCitations(named('Cite')),
      charts,
      lead: named('LeadComparison').flatMap((node) => attributeOf(node, 'of').split(' ')),
    });
  };
}
