import { blanked } from './prose-files.ts';

/** What says nothing of results: front matter, formulas, comments, links, and the ends of a scale, which rank nothing. */
const UNSAID =
  /^---\n[\s\S]*?\n---\n|\$[^$]*\$|\{\/\*[\s\S]*?\*\/\}|\[[^\]]*\]\([^)]*\)|\bfrom the \w+est [^.;]{0,20}to the \w+est\b/gim;

/** Where a sentence ends: at its mark, a blank line, a heading, an item of a list, a cell or a note. */
const ENDS = /(?<=[.?!](?:\*\*)?)\s+(?=\S)|\n\s*\n|\n(?=[-#\d])|\||<\/?Note>/g;

/** A sentence of prose: as it stands in the file, as it is read, and where it begins. */
export interface Sentence {
  source: string;
  words: string;
  offset: number;
}

/** The sentences of a page, without its front matter, and without links, which name another place. */
export function sentencesOf(text: string): Sentence[] {
  const said = blanked(text, UNSAID);
  const ends = [...said.matchAll(ENDS)];
  const starts = [0, ...ends.map(({ 0: end, index }) => index + end.length)];
  return starts.map((start, at) => {
    const source = said.slice(start, ends[at]?.index);
    const words = source
      .replaceAll(/<[^>]*>|\*\*/g, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(' .', '.')
      .trim();
    return { source, words, offset: start + source.search(/\S|$/) };
  });
}
