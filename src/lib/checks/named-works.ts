import { placeAt } from '../base/json-text.ts';
import type { ContentReading } from '../reading/content-reading.ts';
import type { Reference } from '../../schemas/reference.ts';
import { blanked, type ProseFile } from './prose-files.ts';

/** What no reader sees as words of a sentence: front matter, headings, tags, formulas, addresses of links. */
const UNSAID = /^---\n[\s\S]*?\n---\n|^#.*$|<[^>]*>|\$[^$]*\$|\]\([^)]*\)|\{\/\*[\s\S]*?\*\/\}/gm;

const CITED = /<Cite\b[^>]*\bid="([^"]*)"/g;

/** Where a name first stands on its own: "CLIP" is not in "CLIP-L/14". Less than 0 for nowhere. */
const indexOfName = (text: string, name: string) =>
  text.search(new RegExp(`(?<![\\w-])${name.replaceAll(/[^\w\s]/g, '\\$&')}(?![\\w-])`));

/**
 * Tells of pages that name a work and nowhere cite it. What the glossary explains, and benchmarks, which the method
 * lists with their works, are named without: `explained` has their ids and names.
 */
export function tellUncited(
  reading: ContentReading,
  prose: readonly ProseFile<unknown>[],
  works: readonly Reference[],
  explained: ReadonlySet<string>,
): void {
  const named = works.flatMap(({ id, custom }) =>
    !custom || explained.has(id) || explained.has(custom.name) ? [] : { id, name: custom.name },
  );
  for (const { name: file, text } of prose) {
    const cited = new Set([...text.matchAll(CITED)].flatMap(([, ids = '']) => ids.split(' ')));
    const said = blanked(text, UNSAID);
    for (const { id, name } of named) {
      const index = cited.has(id) ? -1 : indexOfName(said, name);
      const message = `It names ${name} and does not cite it. Write <Cite id="${id}" /> behind the name.`;
      if (index >= 0) reading.say(file, message, placeAt(said, index));
    }
  }
}
