import type { RootContent } from 'mdast';
import type { MdxJsxAttribute } from 'mdast-util-mdx';
import type { Position } from 'unist';
import { checkContent } from '../schemas/check-content.ts';
import { nearestWord } from '../schemas/nearest-word.ts';
import { proseComponents, type ProseComponentName } from '../schemas/prose-component.ts';
import type { Jsx } from './jsx.ts';
import { videoFaults } from './video-faults.ts';

/** What is wrong, and where: at the component or at one of its attributes. */
export interface ComponentFault {
  reason: string;
  position: Position | undefined;
}

/** Whether prose may use a component of this name. */
export const isKnown = (name: string): name is ProseComponentName => Object.hasOwn(proseComponents, name);

function unknownComponent(name: string | null): string {
  if (name === null) return 'a tag has no name. Delete it.';
  const known = Object.keys(proseComponents);
  const near = nearestWord(name, known);
  return [
    `no component "${name}".`,
    ...(near ? [`Did you mean "${near}"?`] : []),
    `Known components: ${known.join(', ')}.`,
  ].join(' ');
}

/** What is wrong with how an attribute is written, whatever its schema says. */
function writingFault({ name, value }: MdxJsxAttribute): string | undefined {
  if (typeof value === 'string') return undefined;
  if (!value) return `has "${name}" without a value. Write ${name}="…".`;
  return /^\d+$/.test(value.value)
    ? undefined
    : `has an attribute in braces, which is code. Write it in quotes: ${name}="…".`;
}

/** Text, or a number in braces. */
const valueOf = ({ value }: MdxJsxAttribute) => (typeof value === 'string' ? value : Number(value?.value));

/** White space, or a comment: other braces are told as code. */
export const isBlank = (node: RootContent) =>
  node.type === 'text' ? !node.value.trim() : /^mdx\w+Expression$/.test(node.type);

/** Whether a picture, a video, a table or the like stands in it, and no words alone. */
const isShown = (node: RootContent): boolean =>
  'children' in node && node.type === 'paragraph'
    ? node.children.some((child) => child.type.startsWith('image'))
    : !isBlank(node);

/** What is wrong with the text of components that are made of parts. */
function partsFault({ children }: Jsx, name: ProseComponentName): string | undefined {
  if (name === 'Figure' && !children.some(isShown))
    return 'holds words alone. Write ![words](./picture.png) on a line of its own between empty ones.';
  const rules = children.filter(({ type }) => type === 'thematicBreak');
  const isEmptyAt = (index: number) => [undefined, 'thematicBreak'].includes(children[index]?.type);
  if (
    name === 'Columns' &&
    (!rules.length ||
      children.some(({ type }, at) => type === 'thematicBreak' && (isEmptyAt(at - 1) || isEmptyAt(at + 1))))
  )
    return 'has a column without text. A line of --- between two columns parts them.';
  return undefined;
}

function placeFault(node: Jsx, name: ProseComponentName): string | undefined {
  const { place } = proseComponents[name];
  const isEmpty = node.children.every(isBlank);
  const isAround = place === 'around' || place === 'box';
  if (isAround && isEmpty) return `holds no text. Write it between <${name}> and </${name}>.`;
  if (!isAround && !isEmpty) return `holds text, which would not be shown. Close it in its own tag, <${name} … />.`;
  return (place === 'block' || place === 'box') && node.type === 'mdxJsxTextElement'
    ? 'stands in a sentence. Give it a line of its own, between empty lines.'
    : undefined;
}

/** Everything that is wrong with a component as it is written: its name, its attributes, its text, where it stands. */
export function componentFaults(node: Jsx): ComponentFault[] {
  const { name, position } = node;
  if (name === null || !isKnown(name)) return [{ position, reason: unknownComponent(name) }];
  const { attributes: schema } = proseComponents[name];
  const faults: ComponentFault[] = [];
  const tell = (reason: string, where = position) => faults.push({ position: where, reason: `<${name}>${reason}` });

  const given = new Map<string, MdxJsxAttribute>();
  const values = new Map<string, string | number>();
  for (const attribute of node.attributes) {
    const fault =
      attribute.type === 'mdxJsxAttribute'
        ? given.has(attribute.name)
          ? `has "${attribute.name}" twice. Keep one.`
          : attribute.name in schema.shape && writingFault(attribute)
        : 'has an attribute in braces, which is code. Write it in quotes: name="…".';
    if (fault) tell(` ${fault}`, attribute.position);
    if (attribute.type !== 'mdxJsxAttribute' || given.has(attribute.name)) continue;
    given.set(attribute.name, attribute);
    if (!fault) values.set(attribute.name, valueOf(attribute));
  }
  const checked = checkContent(schema, Object.fromEntries(values));
  for (const { path, message } of checked.success ? [] : checked.issues) {
    const key = String(path[0]);
    // What is there and has no value to check is told above.
    if (values.has(key) || !given.has(key))
      tell(`${key in schema.shape && values.has(key) ? ` ${key}` : ''}: ${message}`, given.get(key)?.position);
  }
  const parts = placeFault(node, name) ?? partsFault(node, name);
  if (parts) tell(` ${parts}`);
  if (name === 'Video') videoFaults(values).forEach(([key, reason]) => tell(` ${reason}`, given.get(key)?.position));
  return faults;
}
