import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** A component in prose. */
export type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const named = (node: Jsx, name: string) =>
  node.attributes.find((one): one is MdxJsxAttribute => one.type === 'mdxJsxAttribute' && one.name === name);

/** The text of an attribute; empty where it is not there. */
export function attributeOf(node: Jsx, name: string): string {
  const value = named(node, name)?.value;
  return typeof value === 'string' ? value : '';
}

/** Gives a component an attribute, or one that it has another text. */
export function setAttribute(node: Jsx, name: string, value: string): void {
  const attribute = named(node, name);
  if (attribute) attribute.value = value;
  else node.attributes.push({ type: 'mdxJsxAttribute', name, value });
}

/** A component that a step puts in the place of what an author wrote in Markdown. */
export function component(name: string, attributes: Record<string, string | undefined>): MdxJsxFlowElement {
  const given = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: given.map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
    children: [],
  };
}
