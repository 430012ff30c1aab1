import type { RootContent } from 'mdast';
import { isBlank, type ComponentFault } from './component-faults.ts';
import type { Jsx } from './jsx.ts';

/** Elements of HTML that Markdown has no sign for, and that prose may therefore hold, without attributes. */
const ALLOWED = ['br', 'details', 'kbd', 'mark', 'sub', 'summary', 'sup'];

/** What to write instead of elements that authors use most. */
const CURES: readonly (readonly [names: string, cure: string])[] = [
  ['img picture', '![words](./picture.png) shows a picture beside the page'],
  ['figure figcaption', '<Figure id="…"> holds pictures and their caption'],
  [
    'video iframe embed object source',
    '<Video src="…" alt="…" /> shows a file beside the page, or one on YouTube or Vimeo',
  ],
  [
    'div section center span font p',
    '<Columns> parts text, <Callout> puts it in a box, and an empty line ends a paragraph',
  ],
  ['a', '[words](address) is a link'],
  ['b strong i em u s del', '**bold**, *italic* and ~~struck~~ are Markdown'],
  ['h1 h2 h3 h4 h5 h6', '## makes a heading'],
  ['ul ol li dl dt dd', 'a list begins its lines with - or 1.'],
  ['table thead tbody tr th td caption', 'a table has | between its cells'],
  ['pre code', 'code stands between backticks, or between lines of ```'],
  ['blockquote', 'a quote begins its lines with >'],
  ['hr', 'a rule is a line of ---'],
  ['script style link', 'scripts and styles are of the site and not of its content'],
];

/** Whether a tag is one of HTML, which begins with a small letter. */
export const isHtml = (name: string | null): name is string => /^[a-z]/.test(name ?? '');

/** Whether a summary comes first, alone or in a line with other words. */
function beginsWithSummary(nodes: readonly RootContent[]): boolean {
  const first = nodes.find((node) => !isBlank(node));
  if (first?.type === 'paragraph') return beginsWithSummary(first.children);
  return first !== undefined && 'name' in first && first.name === 'summary';
}

/** What is wrong with an element of HTML in prose: which it is, or what stands in its tag. */
export function htmlFaults({ name, attributes, position, children }: Jsx): ComponentFault[] {
  if (!ALLOWED.includes(name ?? '')) {
    const [, cure] = CURES.find(([names]) => names.split(' ').includes(name ?? '')) ?? [];
    const known = `Of HTML, prose holds ${ALLOWED.map((one) => `<${one}>`).join(', ')} alone`;
    return [{ position, reason: `<${name}> is HTML. ${known}${cure ? `; ${cure}` : ''}.` }];
  }
  if (name !== 'br' && children.every(isBlank))
    return [{ position, reason: `<${name}> holds no text. Write it between <${name}> and </${name}>.` }];
  if (name === 'details' && !beginsWithSummary(children))
    return [{ position, reason: '<details> begins with <summary>words that are clicked</summary>.' }];
  return attributes.map((attribute) => ({
    position: attribute.position,
    reason: `<${name}> has an attribute. Elements of HTML stand here without; delete it.`,
  }));
}
