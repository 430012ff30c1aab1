import type { Random } from '../../lab/random.ts';
import { inFile, pickFile, type Change, type Folder, type Kind } from './change.ts';
import { placesIn, type JsonPlace } from './json-places.ts';

const JSON_FILE = /\.json$/;
const RESULT = /^results\/.*\.json$/;
/** Keys whose text is the id of something that stands elsewhere. */
const REFERENCES = new Set(['measure', 'method', 'result', 'level', 'work', 'minuend', 'subtrahend']);
/** Keys whose text tells an entry of a list from the others. */
const NAMES = new Set(['label', 'name', 'title', 'term']);
const isText = ({ value }: JsonPlace) => typeof value === 'string' && value !== '';

const isName = ({ path, value }: JsonPlace) => typeof value === 'string' && NAMES.has(String(path.at(-1)));

/** Changes one place of one JSON file, of those that the kind can change. */
export function inData(
  change: (place: JsonPlace, random: Random) => void,
  isMeant: (place: JsonPlace, data: unknown, folder: Folder) => boolean = () => true,
  files = JSON_FILE,
): Kind['make'] {
  return (random, folder) => {
    const name = pickFile(random, folder, files);
    const data: unknown = JSON.parse(folder.get(name) ?? '');
    const places = placesIn(data).filter((place) => isMeant(place, data, folder));
    if (!places.length) return undefined;
    change(random.pick(places), random);
    return inFile(name, `${JSON.stringify(data, null, 2)}\n`);
  };
}

/** Changes the text of one JSON file. */
function inText(change: (text: string, random: Random) => string | Uint8Array): Kind['make'] {
  return (random: Random, folder: Folder): Change | undefined => {
    const name = pickFile(random, folder, JSON_FILE);
    const text = folder.get(name) ?? '';
    const changed = change(text, random);
    return changed === text ? undefined : inFile(name, changed);
  };
}

const WRONG_TYPES: Record<string, unknown> = { string: 7, number: 'seven', boolean: 'yes', object: 'text' };

/** Whether two places are the same field of two entries of a list. */
const areSiblings = ({ path }: JsonPlace, { path: other }: JsonPlace) =>
  path.length === other.length &&
  path.every((part, at) => (at === path.length - 2 ? part !== other[at] : part === other[at]));

/** Numbers of a list may be the same, cells of a row too, and authors whose given names are initials. */
const mayNotRepeat = (path: JsonPlace['path'], first: unknown) =>
  typeof first !== 'number' && typeof path.at(-1) !== 'number' && path.at(-1) !== 'author';

/** A value of a result that was printed, and whose measure counts percent. */
function isPercentage({ path, value }: JsonPlace, data: unknown, folder: Folder): boolean {
  if (typeof value !== 'number' || path.at(-2) !== 'values' || path[0] !== 'rows') return false;
  const measures = JSON.parse(folder.get('measures.json') ?? '[]') as { id: string; unit: string | null }[];
  const { source } = data as { source: { reading: string } };
  return !/^(?:figure|run)$/.test(source.reading) && measures.find(({ id }) => id === path.at(-1))?.unit === '%';
}

export const jsonKinds: readonly Kind[] = [
  { name: 'JSON cut off', make: inText((text, random) => text.slice(0, 1 + random.below(text.length - 3))) },
  { name: 'JSON empty', make: inText(() => '') },
  { name: 'JSON with a comma too many', make: inText((text) => text.replace(/\n(\s*)([\]}])/, ',\n$1$2')) },
  { name: 'JSON with a comment', make: inText((text) => text.replace('\n', '\n// note\n')) },
  { name: 'JSON with single quotes', make: inText((text) => text.replace(/"(\w+)":/, "'$1':")) },
  {
    name: 'JSON with both sides of a merge',
    make: inText((text) => text.replace('\n', '\n<<<<<<< HEAD\n=======\n>>>>>>> other\n')),
  },
  {
    name: 'JSON with a key twice',
    make: inText((text) => text.replace(/("\w+"): ("[^"\n]*"|[\d.]+)(,?)\n/, '$1: $2,\n$1: $2$3\n')),
  },
  { name: 'JSON in Latin-1', make: inText((text) => Buffer.from(text.replace(/[a-z](?=[a-z]*")/, 'ü'), 'latin1')) },
  { name: 'JSON in UTF-16', make: inText((text) => Buffer.from(`\uFEFF${text}`, 'utf16le')) },
  {
    name: 'JSON after a byte order mark',
    mayPass: 'the mark is read over, in every file',
    make: inText((text) => `\uFEFF${text}`),
  },
  {
    name: 'JSON with the line ends of Windows',
    mayPass: 'line ends mean nothing in JSON',
    make: inText((text) => text.replaceAll('\n', '\r\n')),
  },
  {
    name: 'a key misspelt',
    make: (random, folder) => {
      const name = pickFile(random, folder, JSON_FILE);
      const text = folder.get(name) ?? '';
      const keys = [...text.matchAll(/"([a-z]\w{3,})":/g)].map(([, key]) => key ?? '');
      if (!keys.length) return undefined;
      const key = random.pick(keys);
      return inFile(name, text.replace(`"${key}":`, `"${key.slice(0, 2)}${key.slice(3)}":`));
    },
  },
  {
    name: 'a key left out',
    mayPass: 'its field is optional in the schema, and nothing else asks for it',
    make: inData(
      (place) => place.remove(),
      ({ path }) => typeof path.at(-1) === 'string',
    ),
  },
  {
    name: 'a value of another type',
    make: inData((place) => place.set(WRONG_TYPES[typeof place.value])),
  },
  { name: 'null for a value', mayPass: 'null says "not reported"', make: inData((place) => place.set(null)) },
  {
    name: 'an address with one slash of two',
    make: inData(
      (place) => place.set(String(place.value).replace('https://', 'https:/')),
      ({ path, value }) => path.at(-1) !== '$schema' && String(value).startsWith('https://'),
    ),
  },
  {
    name: 'a text that is still to be written',
    make: inData((place) => place.set('TODO'), isName),
  },
  {
    name: 'the entry of a list again in capitals',
    make: inData(
      ({ value }) => (value as string[]).push(String((value as string[])[0]).toUpperCase()),
      ({ path, value }) => /^(?:keywords|topics)$/.test(String(path.at(-1))) && Array.isArray(value),
    ),
  },
  {
    name: 'a zero too many in the size of a level',
    make: inData(
      (place) => place.set(Number(place.value) * 10),
      ({ path, value }, data) => {
        const { factor } = data as { factor?: { levels?: { label: string }[] } };
        const isCounted = /^\d.*[KMBT]$/.test(factor?.levels?.[Number(path[2])]?.label ?? '');
        return path.at(-1) === 'size' && typeof value === 'number' && isCounted;
      },
      RESULT,
    ),
  },
  { name: 'an empty text', make: inData((place) => place.set(''), isText) },
  { name: 'a blank text', make: inData((place) => place.set('  '), isText) },
  {
    name: 'a sign that cannot be seen',
    make: inData((place, random) => {
      const text = String(place.value);
      const at = random.below(text.length);
      const sign = random.pick(['\u200B', '\u2800', '\uFFFD', '\u202E', '\u0000', '\u00AD', '\uD800', '\uFFF9']);
      place.set(text.slice(0, at) + sign + text.slice(at));
    }, isText),
  },
  {
    name: 'an id that nothing has',
    make: inData(
      (place) => place.set(`${String(place.value)}x`),
      ({ path, value }) => typeof value === 'string' && REFERENCES.has(String(path.at(-1))),
    ),
  },
  {
    name: 'an entry of a list twice',
    make: (random, folder) => {
      const name = pickFile(random, folder, JSON_FILE);
      const data: unknown = JSON.parse(folder.get(name) ?? '');
      const lists = placesIn(data).flatMap(({ path, value }) =>
        Array.isArray(value) && value.length && mayNotRepeat(path, value[0]) ? [value as unknown[]] : [],
      );
      if (!lists.length) return undefined;
      const list = random.pick(lists);
      list.push(structuredClone(random.pick(list)));
      return inFile(name, `${JSON.stringify(data, null, 2)}\n`);
    },
  },
  {
    name: 'the name of another entry',
    make: (random, folder) => {
      const name = pickFile(
        random,
        folder,
        /^(?:(?:glossary|measures|methods|notes|site)|(?:claims|tables)\/.*)\.json$/,
      );
      const data: unknown = JSON.parse(folder.get(name) ?? '');
      const named = placesIn(data).filter(
        ({ path }) => NAMES.has(String(path.at(-1))) && typeof path.at(-2) === 'number',
      );
      const pairs = named.flatMap((place) =>
        named.flatMap((other) => (areSiblings(place, other) ? [[place, other] as const] : [])),
      );
      if (!pairs.length) return undefined;
      const [place, other] = random.pick(pairs);
      place.set(other.value);
      return inFile(name, `${JSON.stringify(data, null, 2)}\n`);
    },
  },
  {
    name: 'a digit more than its source prints',
    make: inData(
      (place) => place.set(Number(`${place.value}${String(place.value).includes('.') ? '' : '.0'}00001`)),
      isPercentage,
      RESULT,
    ),
  },
  {
    name: 'an object for a list',
    make: inData(
      (place) => place.set({}),
      ({ value }) => Array.isArray(value),
    ),
  },
  {
    name: 'a thing compared with itself',
    make: (random, folder) => {
      const name = pickFile(random, folder, JSON_FILE);
      const data: unknown = JSON.parse(folder.get(name) ?? '');
      const pairs = placesIn(data).flatMap(({ path, value }) =>
        /^(?:between|gap)$/.test(String(path.at(-1))) && Array.isArray(value) ? [value as unknown[]] : [],
      );
      if (!pairs.length) return undefined;
      const pair = random.pick(pairs);
      pair[1] = pair[0];
      return inFile(name, `${JSON.stringify(data, null, 2)}\n`);
    },
  },
  {
    name: 'a percentage above 100',
    make: inData((place) => place.set(Number(place.value) + 120), isPercentage, RESULT),
  },
  {
    name: 'a percentage below 0',
    make: inData((place) => place.set(-1 - Number(place.value)), isPercentage, RESULT),
  },
  {
    name: 'a number that is no number of things',
    make: inData(
      (place) => place.set(-1e9),
      ({ path, value }) =>
        typeof value === 'number' && /^(?:digits|number|maximum|year|width|height|place|of)$/.test(String(path.at(-1))),
    ),
  },
  {
    name: 'markup in a text',
    mayPass: 'a text is shown as it is, signs and all',
    make: inData((place) => place.set(`${String(place.value)} <b onclick="x()">&amp;</b>`), isText),
  },
  {
    name: 'Markdown or TeX in a name',
    make: inData(
      (place, random) => place.set(`${String(place.value)} ${random.pick(['**new**', '$x_i$', '\\beta', '`x`'])}`),
      isName,
    ),
  },
  {
    name: 'a letter that no picture can show',
    make: inData(
      (place, random) => place.set(`${String(place.value)} ${random.pick(['中', 'ع', '😀'])}`),
      ({ path, value }) => typeof value === 'string' && path.at(-1) === 'label',
      /^(?:charts|results)\/.*\.json$|^(?:measures|methods)\.json$/,
    ),
  },
  {
    name: 'a letter of another script',
    make: inData((place) => place.set(`${String(place.value)} H\u0430ll`), isName),
  },
  {
    name: 'a number that programs do not hold',
    make: inText((text, random) =>
      text.replace(/(": )-?[\d.]+(?=[,\n])/, `$1${random.pick(['1e400', '-0', '1e-400', '0.12345678901234567890'])}`),
    ),
  },
  {
    name: 'a value left out of a row',
    mayPass: 'it is a mean, which is worked out, or no other row has it',
    make: inData((place) => place.remove(), isPercentage, RESULT),
  },
  {
    name: 'a link to a page that is not there',
    make: inData(
      (place) => place.set('/no-such-page/'),
      ({ path, value }) => path.at(-1) === 'address' && String(value).startsWith('/'),
    ),
  },
  {
    name: 'two panels of one part of a figure',
    make: (random, folder) => {
      const name = pickFile(random, folder, /^gallery\/paper\/.*\.json$/);
      const data: unknown = JSON.parse(folder.get(name) ?? '');
      const [one, other] = placesIn(data).filter(({ path }) => path.at(-1) === 'box');
      if (!one || !other) return undefined;
      one.set(other.value);
      return inFile(name, `${JSON.stringify(data, null, 2)}\n`);
    },
  },
  {
    name: 'a work that is there under another name',
    make: (_, folder) => {
      const works = JSON.parse(folder.get('references.json') ?? '[]') as Record<string, unknown>[];
      const twin = { ...works.find(({ number, DOI }) => number ?? DOI), id: 'twin', title: 'A twin' };
      return inFile('references.json', JSON.stringify([...works, twin], null, 2));
    },
  },
  {
    name: 'a very long text',
    mayPass: 'a text may be long where lines break',
    make: inData((place) => place.set(`${String(place.value)} ${'and so on '.repeat(600)}`.trim()), isText),
  },
];
