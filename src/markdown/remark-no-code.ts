import type { Root } from 'mdast';
import { relative } from 'node:path';
import type { Node } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { unseenCharacters } from '../schemas/unseen-characters.ts';

/** What links and pictures in prose may lead to: https, mail, a path, or a place on the page. */
const SAFE_ADDRESS = /^(https:\/\/|mailto:|\/(?!\/)|#|\.\.?\/)/i;

/** The parts of a node that this check reads; which it has depends on its type. */
interface AnyNode extends Node {
  value?: string;
  url?: string;
  name?: string | null;
  attributes?: Attribute[];
}

interface Attribute {
  type: string;
  name?: string;
  /** In braces it is an expression. */
  value?: string | { value: string } | null;
}

/** Text, no value, or a number in braces. */
function isPlain({ type, value }: Attribute): boolean {
  if (type !== 'mdxJsxAttribute') return false;
  return typeof value === 'object' && value ? /^\d+$/.test(value.value) : true;
}

/** What is wrong with one node of prose, if anything. */
function faultOf({ type, value = '', url, name, attributes = [] }: AnyNode): string | undefined {
  if (type === 'mdxjsEsm')
    return `"${value.split('\n', 1)[0]}" is code, which content does not hold. Components are known by name, without import.`;
  if (type === 'mdxFlowExpression' || type === 'mdxTextExpression')
    return `"{${value}}" is code, which content does not hold. Write \\{ for a brace.`;
  const computed = attributes.find((attribute) => !isPlain(attribute));
  if (computed)
    return `<${name}> has an attribute in braces, which is code. Write it in quotes: ${computed.name ?? 'name'}="…".`;
  if (url !== undefined && !SAFE_ADDRESS.test(url))
    return `an address is "${url}"; expected https://…, mailto:…, a path such as /lab/, or a place such as #cite.`;
  const [unseen] = type === 'root' ? [] : unseenCharacters(value.replaceAll('\n', ' '));
  if (unseen) return `a text holds ${unseen}, which no reader can see. Delete it.`;
  return undefined;
}

/**
 * Keeps prose free of what is not prose: code of MDX, addresses that run something or are not encrypted, and characters
 * that nobody sees. Each stops the build with its line.
 */
export function remarkNoCode() {
  return (tree: Root, file: VFile) => {
    visit(tree as Node, (node: AnyNode) => {
      const fault = faultOf(node);
      if (fault) throw new Error(`${relative(process.cwd(), file.path)}:${node.position?.start.line ?? '?'}: ${fault}`);
    });
  };
}
