import type { Nodes, Parents, Root, RootContent } from 'hast';

/** A product, or a word without the brackets around it. */
const WORDS = /\d[\d.,]* × \d[\d.,]*|[^\s()]+/g;
/** Longer ones may break: on a phone they would leave a line half empty. */
const MOST_LETTERS = 18;
/** What is set by itself, or keeps its lines already. */
const LEFT = /^(code|pre|h[1-6]|math|svg)$/;

/** Names and numbers that hold together: "SigLIP2-So/16", "1e-6", "384 × 384". */
const isWhole = (word: string) =>
  word.includes(' × ') || (/\d/.test(word) && /[^-]-[^-]/.test(word) && word.length <= MOST_LETTERS);

/** A text with each such word in an element of its own; null where it has none. */
function withWholeWords(text: string): RootContent[] | null {
  const parts: RootContent[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORDS)) {
    if (!isWhole(word)) continue;
    const children = [{ type: 'text' as const, value: word }];
    if (index > end) parts.push({ type: 'text', value: text.slice(end, index) });
    parts.push({ type: 'element', tagName: 'span', properties: { className: ['whole'] }, children });
    end = index + word.length;
  }
  if (!parts.length) return null;
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) });
  return parts;
}

function isLeft(node: Nodes): boolean {
  if (node.type !== 'element') return false;
  const { className } = node.properties;
  return LEFT.test(node.tagName) || (Array.isArray(className) && className.includes('katex'));
}

function holdWords(parent: Parents): void {
  parent.children = parent.children.flatMap((node) => {
    if (node.type === 'text') return withWholeWords(node.value) ?? [node];
    if ('children' in node && !isLeft(node)) holdWords(node);
    return [node];
  }) as typeof parent.children;
}

/** Keeps names with digits and products in one line: a browser breaks at every hyphen and space. */
export function rehypeWholeWords() {
  return (tree: Root) => holdWords(tree);
}
