import {
  findNodeAtLocation,
  getNodePath,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';

/** A place in a text; lines and columns count from 1. */
export interface Place {
  line: number;
  column: number;
}

/** A number of which a program keeps another: too large, too small, or with more digits than it has. */
export interface LostNumber {
  path: PropertyKey[];
  written: string;
  read: number;
}

/**
 * What a text in JSON holds: its data, the paths of keys that are there twice, and numbers that are lost; or where and why
 * it is not JSON.
 */
export type JsonText =
  | { isBroken: false; data: unknown; tree: Node; twice: PropertyKey[][]; lost: LostNumber[] }
  | { isBroken: true; place: Place; reason: string };

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** Reads JSON strictly, and finds keys that an object has twice: `JSON.parse` takes the last in silence. */
export function readJson(text: string): JsonText {
  const errors: ParseError[] = [];
  const broken = (offset: number, reason: string) =>
    ({ isBroken: true, place: placeAt(text, offset), reason }) as const;
  try {
    const tree = parseTree(text, errors, STRICT);
    const [first] = errors;
    if (first) return broken(first.offset, reasonOf(text, first));
    if (!tree) return broken(0, 'The file is empty.');
    return { isBroken: false, data: JSON.parse(text), tree, twice: keysTwice(tree), lost: numbersLost(tree, text) };
  } catch (error) {
    if (error instanceof RangeError) return broken(0, 'Its brackets are nested too deeply to be read.');
    throw error;
  }
}

/** Where a field stands; the nearest one around it where it is not there itself, since a key may be missing. */
export function placeOf(path: readonly PropertyKey[], text: string, tree: Node): Place {
  const segments = path.map((part) => (typeof part === 'number' ? part : String(part)));
  for (let length = segments.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, segments.slice(0, length));
    // From its key, where it has one: a value may begin on another line.
    if (node) return placeAt(text, (node.parent?.type === 'property' ? node.parent : node).offset);
  }
  return placeAt(text, tree.offset);
}

/** Line and column of an offset in a text. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function reasonOf(text: string, { error, offset, length }: ParseError): string {
  if (!text.trim()) return 'The file is empty.';
  if (!text.slice(offset).trim()) return 'The file ends too early: a bracket, brace or quotation mark is not closed.';
  const found = text.slice(offset, offset + length);
  const shown = `\`${found.length > 40 ? `${found.slice(0, 40)}…` : found}\``;
  switch (printParseErrorCode(error)) {
    case 'CommaExpected':
      return /^[\]}]/.test(found)
        ? `${shown} closes what was opened with the other kind of bracket.`
        : `A comma is missing before ${shown}.`;
    case 'ColonExpected':
      return `A colon is missing before ${shown}.`;
    case 'PropertyNameExpected':
    case 'ValueExpected':
      return `An entry is missing before ${shown}: a comma stands between two entries, and none behind the last.`;
    case 'InvalidSymbol':
      return `${shown} is not JSON: keys and texts stand in double quotes; besides there are numbers, true, false and null.`;
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return `${shown} is no number: a point has digits on both sides.`;
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return 'JSON has no comments.';
    case 'UnexpectedEndOfString':
      return `The text ${shown} is not closed on its line; a line break in a text is written \\n.`;
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return `${shown} holds a backslash with nothing that it could stand for; a backslash itself is written \\\\.`;
    case 'InvalidCharacter':
      return `The text ${shown} holds a tab or another control character.`;
    default:
      return `${shown} cannot stand here.`;
  }
}

function numbersLost(node: Node, text: string): LostNumber[] {
  if (node.type !== 'number') return (node.children ?? []).flatMap((child) => numbersLost(child, text));
  const written = text.slice(node.offset, node.offset + node.length);
  const read = Number(written);
  const digits = (number: string) =>
    number
      .replace(/e.*$/i, '')
      .replaceAll(/\D/g, '')
      .replace(/^0+|0+$/g, '');
  const isHeld = Number.isFinite(read) && !Object.is(read, -0) && digits(written) === digits(read.toString());
  return isHeld ? [] : [{ path: getNodePath(node), written, read }];
}

function keysTwice(node: Node, path: PropertyKey[] = []): PropertyKey[][] {
  const children = node.children ?? [];
  if (node.type === 'array') return children.flatMap((item, index) => keysTwice(item, [...path, index]));
  if (node.type !== 'object') return [];
  const seen = new Set<string>();
  return children.flatMap(({ children: [name, value] = [] }) => {
    const key = String(name?.value);
    const isTwice = seen.has(key);
    seen.add(key);
    return [...(isTwice ? [[...path, key]] : []), ...(value ? keysTwice(value, [...path, key]) : [])];
  });
}
