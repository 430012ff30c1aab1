import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { PROSE_COMPONENTS } from '../../../src/markdown/prose-components.ts';
import { remarkComponents } from '../../../src/markdown/remark-components.ts';

function element(name: string, attributes: Record<string, string>, line = 1): MdxJsxFlowElement {
  const place = { line, column: 1 };
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
    position: { start: place, end: place },
  };
}

const chart = (id: string, line?: number) => element('Chart', { id }, line);
const ref = (to: string, line?: number) => element('Ref', { to }, line);

/** The number that each element was given, in order; undefined where it was given none. */
function numbersOf(...elements: MdxJsxFlowElement[]) {
  const tree: Root = { type: 'root', children: elements };
  remarkComponents()(tree, new VFile({ path: 'content/pages/index.mdx' }));
  return elements.map(({ attributes }) => attributes.find((one) => 'name' in one && one.name === 'number')?.value);
}

describe('remarkComponents', () => {
  test('numbers the charts of a page in order', () => {
    expect(numbersOf(chart('pivot'), chart('answer'), chart('imagenet'))).toEqual(['1', '2', '3']);
  });

  test('gives references the number of their chart, before and after it', () => {
    expect(numbersOf(ref('b'), chart('a'), chart('b'), ref('a'), ref('b'))).toEqual(['2', '1', '2', '1', '2']);
  });

  test('tells the page which chart is its first, and nothing where there is none', () => {
    const frontmatterOf = (...children: MdxJsxFlowElement[]) => {
      const file = new VFile({ path: 'content/pages/index.mdx', data: { astro: { frontmatter: {} } } });
      remarkComponents()({ type: 'root', children }, file);
      return file.data.astro?.frontmatter;
    };
    expect(frontmatterOf(ref('b'), chart('a'), chart('b'))).toMatchObject({ firstChart: 'a' });
    expect(frontmatterOf(element('Note', {}))).not.toHaveProperty('firstChart');
  });

  test('tells the page which terms and works it names, each once, and who cites a work first', () => {
    const children = ['dpo', 'dpo ppo'].map((id) => element('Cite', { id }));
    const file = new VFile({ path: 'content/pages/index.mdx', data: { astro: { frontmatter: {} } } });
    remarkComponents()(
      { type: 'root', children: [...children, element('Term', { id: 'rl' }), element('Term', { id: 'rl' })] },
      file,
    );
    expect(file.data.astro?.frontmatter).toMatchObject({ terms: ['rl'], works: ['dpo', 'ppo'] });
    const first = children.map(({ attributes }) =>
      attributes.find((attribute) => 'name' in attribute && attribute.name === 'first'),
    );
    expect(first).toMatchObject([{ value: 'dpo' }, { value: 'ppo' }]);
  });

  test('finds charts and references inside other elements', () => {
    const inner = ref('a');
    const paragraph = { ...element('Note', {}), children: [{ ...inner, children: [] }] };
    numbersOf(chart('a'), paragraph);
    expect(inner.attributes).toContainEqual({ type: 'mdxJsxAttribute', name: 'number', value: '1' });
  });

  test('stops at a component that prose does not have, and lists those it has', () => {
    expect(() => numbersOf(element('Aside', {}))).toThrow(
      `no component "Aside". Known components: ${PROSE_COMPONENTS.join(', ')}.`,
    );
  });

  test('leaves other elements alone', () => {
    expect(numbersOf(element('Gap', { of: 'a' }), chart('a'))).toEqual([undefined, '1']);
  });

  test('stops where a chart stands twice, and says where', () => {
    expect(() => numbersOf(chart('pivot', 3), chart('pivot', 9))).toThrow(
      'content/pages/index.mdx:9: the chart "pivot" stands twice on this page; refer to it with <Ref to="pivot" />.',
    );
  });

  test('stops at a reference to a chart that is not on the page, and names those that are', () => {
    expect(() => numbersOf(chart('pivot'), chart('answer'), ref('pivto', 7))).toThrow(
      'content/pages/index.mdx:7: no chart "pivto" on this page to refer to. Charts here: pivot, answer.',
    );
    expect(() => numbersOf(ref('pivot', 7))).toThrow('Charts here: none.');
  });
});
