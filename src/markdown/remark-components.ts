import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { proseComponents } from '../schemas/prose-component.ts';
import { componentFaults, isKnown } from './component-faults.ts';
import { htmlFaults, isHtml } from './html-faults.ts';
import { attributeOf, setAttribute, type Jsx } from './jsx.ts';
import { noteFault } from './prose-fault.ts';

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

/** Whether a component is one of the figures of its page, which count together. */
const isNumbered = (node: Jsx) => node.name === 'Chart' || (node.name === 'Figure' && attributeOf(node, 'id') !== '');

/** What holds plain words alone, and why. */
const PLAIN = {
  heading: 'a heading, of which lists show the plain words alone',
  link: 'a link, and would be a link within a link',
  linkReference: 'a link, and would be a link within a link',
} as const;

/** Notes components and footnotes where only plain words can stand. */
function tellMisplaced(tree: Root, file: VFile): void {
  visit(tree, ['heading', 'link', 'linkReference'] as const, (around) =>
    visit(around, (node) => {
      const isComponent = node.type === 'mdxJsxTextElement' && node.name !== null && isKnown(node.name);
      if (isComponent || node.type === 'footnoteReference')
        noteFault(
          file,
          node.position,
          `${isComponent ? `<${node.name}>` : 'a footnote'} stands in ${PLAIN[around.type]}. Move it out.`,
        );
    }),
  );
}

/** The components of a page that are written as their schemas say; of the others, the faults are noted. */
function soundComponents(tree: Root, file: VFile): Jsx[] {
  const sound: Jsx[] = [];
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    const faults = isHtml(node.name) ? htmlFaults(node) : componentFaults(node);
    for (const { position, reason } of faults) noteFault(file, position, reason);
    if (!faults.length && !isHtml(node.name)) sound.push(node);
  });
  return sound;
}

/**
 * Checks the components of a page, numbers each `<Chart id>` and `<Figure id>` in order, gives `<Ref to>` the number of its
 * own, and tells numbers what they are, and them and the page which charts it has, and the page and its gallery which
 * comparisons it may open with. A chart that stands twice, and a reference to one that is not on the page, are faults as well.
 */
export function remarkComponents() {
  return (tree: Root, file: VFile) => {
    const components = soundComponents(tree, file);
    tellMisplaced(tree, file);
    const named = (name: string) => components.filter((node) => node.name === name);
    file.data.components = components;

    const numbers = new Map<string, string>();
    const anchors = new Map<string, string>();
    for (const node of components.filter(isNumbered)) {
      const id = attributeOf(node, 'id');
      if (numbers.has(id))
        noteFault(
          file,
          node.position,
          `the ${node.name?.toLowerCase()} "${id}" stands twice on this page; refer to it with <Ref to="${id}" />.`,
        );
      else numbers.set(id, String(numbers.size + 1));
      anchors.set(id, `${node.name?.toLowerCase()}-${id}`);
      setAttribute(node, 'number', numbers.get(id) ?? '');
    }
    const charts = named('Chart').map((node) => attributeOf(node, 'id'));
    for (const node of components.filter(({ name }) => isNumber(name))) {
      setAttribute(node, 'kind', node.name ?? '');
      setAttribute(node, 'charts', charts.join(' '));
    }
    for (const node of named('Ref')) {
      const to = attributeOf(node, 'to');
      if (!numbers.has(to))
        noteFault(
          file,
          node.position,
          `no chart or figure "${to}" on this page to refer to. Known here: ${[...numbers.keys()].join(', ') || 'none'}.`,
        );
      setAttribute(node, 'number', numbers.get(to) ?? '');
      setAttribute(node, 'anchor', anchors.get(to) ?? '');
    }

    const leads = named('LeadComparison').map((node) => attributeOf(node, 'of'));
    for (const node of named('Gallery')) setAttribute(node, 'lead', leads[0] ?? '');

    const terms = [...new Set(named('Term').map((node) => attributeOf(node, 'id')))];
    Object.assign(file.data.astro?.frontmatter ?? {}, {
      terms,
      works: markFirstCitations(named('Cite')),
      charts,
      lead: leads.flatMap((ids) => ids.split(' ')),
    });
  };
}
