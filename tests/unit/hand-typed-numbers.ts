/** A number in prose that looks like a result. */
export interface TypedNumber {
  line: number;
  text: string;
}

/** What holds no prose: front matter, code, formulas, components with their attributes, addresses of links. */
const NO_PROSE = [
  /^---\n[\s\S]*?\n---/,
  /```[\s\S]*?```/g,
  /`[^`\n]*`/g,
  /\$\$[\s\S]*?\$\$/g,
  /\$[^$\n]*\$/g,
  /<\/?[A-Z][^>]*>/g,
  /\]\([^)]*\)/g,
];
/** A decimal, a percentage, or points; not the size of a model ("1.5B"), a version or a name ("Qwen2.5"). */
const RESULT =
  /(?<![\w.:])(?<!\w-)[+−-]?\d+(?:\.\d+(?![\d.]*B\b|\w)(?: ?(?:%|pp|points?|percentage points))?| ?(?:%|pp\b|points?\b|percentage points))/g;

/** The numbers of an MDX text that look like results typed by hand instead of taken from the data. */
export function typedNumbers(mdx: string): TypedNumber[] {
  // Blanked, not cut, so that lines keep their numbers.
  const prose = NO_PROSE.reduce((text, part) => text.replace(part, (match) => match.replace(/[^\n]/g, ' ')), mdx);
  return [...prose.matchAll(RESULT)].map((match) => ({
    line: prose.slice(0, match.index).split('\n').length,
    text: match[0],
  }));
}
