import type { Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { VFile } from 'vfile';
import { describe, expect, test } from 'vitest';
import { remarkComponents } from '../../../src/markdown/remark-components.ts';
import { compiled, faultsOf } from './prose.ts';

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
    expect(frontmatterOf(ref('b'), chart('a'), chart('b'))).toMatchObject({ charts: ['a', 'b'] });
    expect(frontmatterOf(element('Note', {}))).toMatchObject({ charts: [], lead: [] });
    expect(frontmatterOf(element('LeadComparison', { of: 'a b' }))).toMatchObject({ lead: ['a', 'b'] });
  });

  test('tells the page which terms and works it names, each once, and who cites a work first', () => {
    const children = ['dpo', 'dpo ppo'].map((id) => element('Cite', { id }));
    const file = new VFile({ path: 'content/pages/index.mdx', data: { astro: { frontmatter: {} } } });
    const terms = [1, 2].map(() => ({ ...element('Term', { id: 'rl' }), children: [chart('a')] }));
    remarkComponents()({ type: 'root', children: [...children, ...terms] }, file);
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

  test('leaves other elements alone', () => {
    expect(numbersOf(element('Gap', { of: 'a' }), chart('a'))).toEqual([undefined, '1']);
  });

  test('tells numbers what they are and which charts the page has', async () => {
    const code = await compiled(
      'Text\n\n<Chart id="a" />\n\nA <Gap of="a/b/c" /> and <Cite id="d" />.\n\n<Chart id="b" />',
    );
    expect(code).toMatch(/Gap, \{\s+of: "a\/b\/c",\s+kind: "Gap",\s+charts: "a b"\s+\}/);
    expect(code).toMatch(/Cite, \{\s+id: "d",\s+first: "d"\s+\}/);
  });

  test('stops where a chart stands twice, and says where', () => {
    expect(faultsOf('<Chart id="pivot" />\n\nText\n\n<Chart id="pivot" />')).toEqual([
      '5:1: the chart "pivot" stands twice on this page; refer to it with <Ref to="pivot" />.',
    ]);
  });

  test('stops at a reference to a chart that is not on the page, and names those that are', () => {
    expect(faultsOf('<Chart id="pivot" />\n\n<Chart id="answer" />\n\nSee <Ref to="pivto" />.')).toEqual([
      '5:5: no chart or figure "pivto" on this page to refer to. Known here: pivot, answer.',
    ]);
    expect(faultsOf('See <Ref to="pivot" />.')).toEqual([expect.stringContaining('Known here: none.')]);
  });
});

describe('plain words alone', () => {
  test.each([
    ['## It is <Ref to="a" />', '3:10: <Ref> stands in a heading, of which lists show the plain words alone.'],
    ['See [<Ref to="a" />](https://example.org/).', '3:6: <Ref> stands in a link, and would be a link within a link.'],
    ['## So[^1]\n\n[^1]: Why.', '3:6: a footnote stands in a heading'],
  ])('stand in headings and links, and so not %j', (source, said) => {
    expect(faultsOf(`<Chart id="a" />\n\n${source}`)).toEqual([expect.stringContaining(said)]);
  });

  test('may be raised or marked', () => {
    expect(faultsOf('## The <sup>second</sup>\n\n[A <mark>word</mark>](https://example.org/).')).toEqual([]);
  });
});
