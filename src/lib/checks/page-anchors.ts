import { FRONT_MATTER } from './prose-files.ts';

/** Places that the frame of a page and components make. */
const MADE =
  /^(?:main|explorer|findings|references|citation-of-the-paper|footnote-label|claims|(?:card|chart|cite|claim|figure|note|ref|table|term|tip|lab|user-content)-.+)$/;

/** Components that name places after their entries. */
const NAMING = /<(?:DataExperiments|Gallery)\b/;

const FENCE = /^(`{3,}|~{3,})[^]*?^\1/gm;

/** What another step changes in a heading before it is named: formulas, entities, code, signs that become others. */
const CHANGED = /[$&{]|--/;

/** The name of the place of a heading. */
const slugOf = (heading: string) =>
  heading
    .replace(/<[^>]*>|[*`~\\]|(?<!\w)_|_(?!\w)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** Says which places a page of this text has, besides those that components make; undefined where that is not sure. */
export function headingsOf(text: string): ReadonlySet<string> | undefined {
  const prose = text.replace(FRONT_MATTER, '').replaceAll(FENCE, '');
  const headings = [...prose.matchAll(/^#{1,6}[ \t]+(.+?)[ \t#]*$/gm)].map(([, heading = '']) => heading);
  // A line below a text makes a heading of it, too.
  if (NAMING.test(prose) || headings.some((one) => CHANGED.test(one)) || /^.*\S.*\n(?:=+|-+)[ \t]*$/m.test(prose))
    return undefined;
  const slugs = new Set<string>();
  for (const slug of headings.map(slugOf)) {
    let name = slug;
    for (let again = 1; slugs.has(name); again += 1) name = `${slug}-${again}`;
    slugs.add(name);
  }
  return slugs;
}

/** Whether a page with these headings may have a place of this name. */
export const mayHave = (headings: ReadonlySet<string> | undefined, place: string): boolean =>
  !headings || headings.has(place) || MADE.test(place);
