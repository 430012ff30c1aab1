import type { BadContent } from '../unit/lib/checks/spoiled-content.ts';

const finding = 'findings/larger-encoders.mdx';
const smallFinding = 'findings/slower.mdx';

/** A fault in a sentence at the end of a page of this site. */
function inProse(file: string, name: string, sentence: string, says: string[]): BadContent {
  return { name, file, from: /$/, to: `${sentence}\n`, says };
}

/** A fault in a sentence that shows when its page is built, or later. */
function inSmallProse(name: string, sentence: string, says: string[]): BadContent {
  return { ...inProse(smallFinding, name, sentence, says), content: 'small' };
}

/** Faults in prose: `content/pages/` and `content/findings/`. */
export const badProse: BadContent[] = [
  inSmallProse('claims in prose that do not exist', '<Claims of="larger" />', [
    `${smallFinding}:`,
    'No "larger" in content/claims',
  ]),
  inSmallProse('a term that the glossary does not have', 'A <Term id="encodre">term</Term>.', [
    `${smallFinding}:`,
    'No "encodre" in content/glossary.json',
  ]),
  inSmallProse('a work that the bibliography does not have', 'As shown <Cite id="dop" />.', [
    `${smallFinding}:`,
    'No "dop" in content/references.json',
  ]),
  inSmallProse('a chart in prose that does not exist', '<Chart id="encoders" />', [
    `${smallFinding}:`,
    'No "encoders" in content/charts',
    'Known ids: baskets.',
  ]),
  inSmallProse('a value at an unknown level', 'It is <Value of="baskets/medium/slow/found" />.', [
    `${smallFinding}:`,
    'No level "medium"',
    'Known ids: small, large.',
  ]),
  inProse(finding, 'a value that is not reported', '<Value of="segmentation/clip-l14-336/dpo/ade20k-recall" />', [
    `${finding}:`,
    'Nothing is reported at "segmentation/clip-l14-336/dpo/ade20k-recall"',
  ]),
  // Each step over prose has its own tests; here all faults of a file come at once, with the lines of the whole file.
  inSmallProse(
    'several faults in one file',
    '<Chart id="baskets" caption="All" />\n\nWith 4.2 pp, $\\frac{1}{$ and [it][nowhere]; see <Ref to="basket" />.',
    [
      `${smallFinding}:13:21: <Chart>: Unknown key "caption". Known keys: id.\n`,
      `${smallFinding}:15:6: "4.2 pp" is typed by hand.`,
      `${smallFinding}:15:14: a formula is not valid: KaTeX parse error: Unexpected end of input`,
      `${smallFinding}:15:30: "[it][nowhere]" is a link without a target.`,
      `${smallFinding}:15:49: no chart "basket" on this page to refer to. Charts here: baskets.`,
    ],
  ),
  inSmallProse('prose that cannot be read', 'For n <10.', [
    `${smallFinding}:13:8: Unexpected character`,
    'the sign itself \\<.',
  ]),
  // The next two show in a built page only, which may take its links from elsewhere.
  inSmallProse('a broken link inside the site', 'See [it](/findings/slow/).', [
    'findings/slower/index.html',
    '"/findings/slow/" leads to no file; expected findings/slow/index.html',
  ]),
  inSmallProse('a broken anchor', 'See [it](/#no-such-place).', [
    'findings/slower/index.html',
    'leads to no anchor "no-such-place" on index.html',
  ]),
  inSmallProse('comparisons in prose that do not exist', '<Comparisons kind="gradient" selection="random" />', [
    `${smallFinding}:`,
    'the kind "gradient" and the selection "random"',
  ]),
  {
    name: 'a table in prose that does not exist',
    content: 'small',
    file: smallFinding,
    from: /$/,
    to: '<DataTable id="works" />\n',
    says: [`${smallFinding}:`, 'No "works" in content/tables'],
  },
];
