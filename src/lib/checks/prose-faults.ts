import { join } from 'node:path';
import { isKnown } from '../../markdown/component-faults.ts';
import type { Jsx } from '../../markdown/jsx.ts';
import { readProse } from '../../markdown/read-prose.ts';
import { reasonOf } from '../base/reason-of.ts';
import type { Methods } from '../numbers/method.ts';
import { readDrawing } from '../prose/drawings.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import { askedInVain, type There } from './asked-for.ts';
import { addressOf, pageFault, type Pages } from './inside-links.ts';
import { tellUncited } from './named-works.ts';
import { FRONT_MATTER, placeOfKey, readYaml, tellNumbering, type Prose, type ProseFile } from './prose-files.ts';

/** Pages that no site can be without, and what they are for. */
const NEEDED_PAGES = [
  ['index', 'the home page'],
  ['404', 'what a reader sees at an address that leads nowhere'],
] as const;

/** Tells of all that is wrong in the words of pages and findings, and of what they ask for in vain. */
export function tellProse(there: There, { pages, findings }: Prose, addresses: Pages): void {
  const { reading, content } = there;
  for (const [id, use] of NEEDED_PAGES)
    if (!pages.some((page) => page.id === id))
      reading.say(`pages/${id}.mdx`, `This file is not there, and no site can be made without it: it is ${use}.`);
  tellNumbering(findings, reading);
  for (const file of [...pages, ...findings]) tellWords(there, file, addresses);
  if (content.measures) tellUncited(reading, [...pages, ...findings], content.references ?? [], explained(content));
  for (const finding of findings) tellKeys(there, finding);
  if (content.methods) tellDrawings(reading, new Map(content.methods.map((method) => [method.id, method])));
}

function tellWords(there: There, file: ProseFile<unknown>, addresses: Pages): void {
  const { name, text } = file;
  // What is not YAML is told for itself.
  if (!FRONT_MATTER.test(text) || readYaml(text) instanceof Error) return;
  const { reading } = there;
  const { faults, components, links } = readProse(text, join(reading.folder, name));
  for (const { reason, place } of faults) reading.say(name, reason, place);
  for (const { url, position } of links) {
    const fault = pageFault(url.startsWith('#') ? addressOf(file) + url : url, addresses);
    if (fault) reading.say(name, `a link leads nowhere: ${fault}`, position?.start);
  }
  for (const node of components)
    if (node.name !== null && isKnown(node.name))
      for (const reason of askedInVain(node.name, attributesOf(node), there))
        reading.say(name, `<${node.name}>: ${reason}`, node.position?.start);
}

const attributesOf = ({ attributes }: Jsx): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );

/** Tells of numbers that the front matter of a finding asks for in vain. */
function tellKeys(there: There, { name, text, data }: Prose['findings'][number]): void {
  const keys = [
    ...(data?.key ? [{ field: 'key', key: data.key }] : []),
    ...(data?.furtherKeys ?? []).map((key) => ({ field: 'furtherKeys', key })),
  ];
  for (const { field, key } of keys)
    for (const reason of askedInVain(key.show, given(key), there))
      there.reading.say(name, `${field} "${key.label}": ${reason}`, placeOfKey(text, field));
}

const given = (key: object): Record<string, string> =>
  Object.fromEntries(Object.entries(key).filter(([, value]) => value !== undefined));

/** Tells of drawings that cannot stand in a page. */
function tellDrawings(reading: ContentReading, methods: Methods): void {
  for (const { name, id } of reading.namesIn('drawings', '.svg')) {
    const svg = reading.text(name);
    const reason = svg === undefined ? undefined : reasonOf(() => readDrawing(id, svg, methods));
    if (reason) reading.say(name, reason);
  }
}

/** Ids and names of what is explained elsewhere. */
function explained({ measures = [], glossary = [] }: There['content']): Set<string> {
  return new Set([
    ...measures.flatMap(({ id, label }) => [id, label.replace(/ \(.*/, '')]),
    ...glossary.flatMap(({ id, term }) => [id, term]),
  ]);
}
