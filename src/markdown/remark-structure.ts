import type { Code, Heading, List, Nodes, Root, Table, TableCell, TableRow } from 'mdast';
import type { Math } from 'mdast-util-math';
import { bundledLanguages } from 'shiki/langs';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { repeated } from '../schemas/across-fields.ts';
import { SAYS_NOTHING } from '../schemas/common.ts';
import { nearestWord } from '../schemas/nearest-word.ts';
import { noteFault } from './prose-fault.ts';
import { sourceOf } from './source-text.ts';

/** From here on, a number at the start of a paragraph is a year rather than that of an item. */
const FIRST_YEAR = 1000;

/** Whether a reader sees or hears anything of a node. */
function isSaid(node: Nodes): boolean {
  if (node.type.startsWith('mdxJsx')) return true;
  if ('alt' in node) return Boolean(node.alt?.trim());
  if ('value' in node) return node.value.trim() !== '';
  return !('children' in node) || node.children.some(isSaid);
}

/** `level` is that of the heading before; the title of the page has the first. */
function headingFault(node: Heading, source: string, level: number): string | undefined {
  const { depth } = node;
  const [line = ''] = source.split('\n');
  if (!source.startsWith('#'))
    return `"${line}" is read as a heading, since a line of - or = follows. Leave an empty line between, or write ## before it.`;
  if (!isSaid(node)) return 'a heading has no words. Write them, or delete it.';
  if (depth === 1) return `"${line}" would be a second title: that of the page is "title" above. Write ## before it.`;
  return depth > level + 1 ? `"${line}" leaves out a level. Write ${'#'.repeat(level + 1)} before it.` : undefined;
}

function listFault({ ordered, children }: List, file: VFile): string | undefined {
  if (!ordered) return undefined;
  const numbers = children.map((item) => Number.parseInt(sourceOf(item, file), 10));
  const [first = 1] = numbers;
  if (first >= FIRST_YEAR)
    return `"${first}." is read as the number of an item. Write ${first}\\. for the number itself.`;
  const shown = numbers.map((_, index) => first + index);
  const isCount = numbers.every((number, index) => number === shown[index]);
  return isCount || numbers.every((number) => number === 1)
    ? undefined
    : `a list has the numbers ${numbers.join(', ')}, and would be shown as ${shown.join(', ')}.`;
}

/** Whether a row of a table has not as many cells as the head. */
export function isRagged(row: TableRow, { children: [head] }: Table): boolean {
  return row.children.length !== head?.children.length;
}

const raggedFault = (row: TableRow, { children: [head] }: Table) =>
  `a row has ${row.children.length} cells, its head ${head?.children.length}. A pipe within a cell is written \\|, in a formula \\vert, and text after the table begins behind an empty line.`;

function tableFault({ children: [head, ...rows] }: Table, file: VFile): string | undefined {
  if (!rows.length) return 'a table has no row below its head. Write one, or delete it.';
  if (!head || !isSaid(head)) return 'a table has no words in its head, by which readers know its columns.';
  const wordsOf = ({ children }: TableCell) => children.map((child) => sourceOf(child, file)).join('');
  const [twice] = repeated(head.children.filter(isSaid).map((cell) => wordsOf(cell).replaceAll(/\s+/g, ' ')));
  return twice && `a table has two columns "${twice}", which readers cannot tell apart. Write other words.`;
}

/** Code and formulas between fences end with the fence that they begin with, or take in the rest of the page. */
function fenceFault(source: string): string | undefined {
  const fence = /^(?:`{3,}|~{3,}|\${2,})/.exec(source)?.[0];
  const last = source.trimEnd().split('\n').slice(1).at(-1) ?? '';
  return !fence || last.endsWith(fence)
    ? undefined
    : `"${fence}" is not closed, so that all text behind it belongs to it. Write ${fence} on a line below.`;
}

/** What stands behind the signs that open a fence is not shown, but for the language of code and its name. */
function metaFault({ type, meta, value }: Code | Math): string | undefined {
  if (!value.trim()) return `${type === 'math' ? 'a formula' : 'a block of code'} is empty. Write it, or delete it.`;
  const rest = type === 'math' ? meta : meta?.replace(/(?:^|\s)title="[^"]+"(?:\s|$)/, '');
  if (!rest) return undefined;
  return type === 'math'
    ? `"${rest}" stands behind the signs that open a formula, and would not be shown. Write it on the line below.`
    : `"${rest}" says nothing behind the language of code. There stands title="train.py" alone.`;
}

/** Of what fences hold: languages that are highlighted, formulas, and text that is left as it is. */
const LANGUAGES = [...Object.keys(bundledLanguages), 'math', 'ansi', 'plaintext', 'text', 'txt'];

/** The language of a fence decides how it is colored; one that nobody knows would leave it gray without a word. */
function languageFault({ lang }: Code): string | undefined {
  if (!lang || LANGUAGES.includes(lang)) return undefined;
  const near = nearestWord(lang, LANGUAGES);
  return `"${lang}" is no language of code. ${near ? `Did you mean "${near}"? ` : ''}Write text for none, and a name as title="${lang}" behind it.`;
}

/** Stars between letters or digits, as in 3*4*5 or 2**3**2, are more often signs than marks; part of a word may be strong. */
function emphasisFault(node: Nodes, source: string, file: VFile): string | undefined {
  const { start, end } = node.position ?? {};
  if (/^__\S+__$/.test(source))
    return `"${source}" is read as emphasis. A name of code stands in backticks, and strong words are written **…**.`;
  const isWord = node.type === 'strong' ? /\d/ : /[\p{L}\p{N}]/u;
  const around = [String(file)[(start?.offset ?? 0) - 1], String(file)[end?.offset ?? -1]];
  return around.every((sign) => isWord.test(sign ?? ''))
    ? `"${source}" is read as emphasis. A star is written \\*, a product ×.`
    : undefined;
}

const MARKS: Partial<Record<Nodes['type'], string>> = { list: 'a list', blockquote: 'a quote', heading: 'a heading' };

/** What begins right below a line of text, of which it may well be the next line. */
function belowTextFault(node: Nodes, before: Nodes | undefined, file: VFile): string | undefined {
  const mark = MARKS[node.type];
  if (!mark || before?.type !== 'paragraph') return undefined;
  const isBelow = before.position?.end.line === (node.position?.start.line ?? 0) - 1;
  const [sign = ''] = sourceOf(node, file).split(/\s/, 1);
  return isBelow
    ? `this line is read as ${mark}, since it begins with "${sign}". Leave an empty line before it, or write \\ before the sign.`
    : undefined;
}

/** What is wrong with a node, given its parent and the level of the heading before. */
function faultOf(node: Nodes, parent: Nodes | undefined, level: number, file: VFile): string | undefined {
  const source = sourceOf(node, file);
  switch (node.type) {
    case 'heading':
      return headingFault(node, source, level);
    case 'list':
      return listFault(node, file);
    case 'tableRow':
      return parent?.type === 'table' && isRagged(node, parent) ? raggedFault(node, parent) : undefined;
    case 'table':
      return tableFault(node, file);
    case 'code':
      return fenceFault(source) ?? languageFault(node) ?? metaFault(node);
    case 'math':
      return fenceFault(source) ?? metaFault(node);
    case 'emphasis':
    case 'strong':
      return emphasisFault(node, source, file);
    case 'break':
      return source.startsWith(' ')
        ? 'spaces at the end of a line break it, which nobody sees. Write \\ there instead, or delete them.'
        : undefined;
    case 'image':
    case 'imageReference':
      if (!isSaid(node)) return 'a picture has no words for those who cannot see it: ![words](./picture.png).';
      return SAYS_NOTHING.test(node.alt ?? '')
        ? `"${node.alt}" does not say what the picture shows, to those who cannot see it.`
        : undefined;
    case 'link':
    case 'linkReference':
      return isSaid(node) ? undefined : 'a link has no words: [words](address).';
    default:
      return undefined;
  }
}

/** Stops at blocks and marks that most likely are not what their author meant. */
export function remarkStructure() {
  return (tree: Root, file: VFile) => {
    let level = 1;
    visit(tree, (node, index, parent) => {
      const before = parent && parent.type !== 'listItem' && index ? parent.children[index - 1] : undefined;
      const fault = belowTextFault(node, before, file) ?? faultOf(node, parent, level, file);
      if (fault) noteFault(file, node.position, fault);
      if (node.type === 'heading') level = node.depth;
    });
  };
}
