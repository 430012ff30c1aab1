import type { BadContent } from '../unit/lib/checks/spoiled-content.ts';

const finding = 'findings/slower.mdx';

/** A fault in a sentence at the end of a page of the small content, which is built in a few seconds. */
function inProse(name: string, sentence: string, says: string[]): BadContent {
  return { name, file: finding, from: /$/, to: `${sentence}\n`, says };
}

/** Faults in prose that show where it is read, where its page is made, or in the built page. */
export const badProse: BadContent[] = [
  inProse('claims that do not exist', '<Claims of="larger" />', [`${finding}:`, 'No "larger" in content/claims']),
  inProse('a term that the glossary does not have', 'A <Term id="encodre">term</Term>.', [
    `${finding}:`,
    'No "encodre" in content/glossary.json',
  ]),
  inProse('a work that the bibliography does not have', 'As shown <Cite id="dop" />.', [
    `${finding}:`,
    'No "dop" in content/references.json',
  ]),
  inProse('a chart that does not exist', '<Chart id="encoders" />', [
    `${finding}:`,
    'No "encoders" in content/charts',
    'Known ids: baskets.',
  ]),
  inProse('prose that cannot be read', 'For n <10.', [`${finding}:13:7: "<10." is read as the beginning of a tag.`]),
  inProse('comparisons that do not exist', '<Comparisons kind="gradient" selection="random" />', [
    `${finding}:`,
    'the kind "gradient" and the selection "random"',
  ]),
  inProse('a table that does not exist', '<DataTable id="works" />', [`${finding}:`, 'No "works" in content/tables']),
  // Each step over prose has its own tests; here all faults of a file come at once, with the lines of the whole file.
  inProse(
    'several faults in one file',
    '<Chart id="baskets" caption="All" />\n\nWith 4.2 pp, $\\frac{1}{$ and [it][nowhere]; see <Ref to="basket" />.',
    [
      `${finding}:13:21: <Chart>: Unknown key "caption". Known keys: id.\n`,
      `${finding}:15:6: "4.2 pp" is typed by hand.`,
      `${finding}:15:14: a formula is not valid: KaTeX parse error: Unexpected end of input`,
      `${finding}:15:30: "[it][nowhere]" is a link without a target.`,
      `${finding}:15:49: no chart or figure "basket" on this page to refer to. Known here: baskets.`,
    ],
  ),
  inProse('a value at an unknown level', 'It is <Value of="baskets/medium/slow/found" />.', [
    `${finding}:`,
    'No level "medium"',
    'Known ids: small, large.',
  ]),
  // Links show in a built page only, which may take them from elsewhere.
  inProse('broken links and anchors inside the site', 'See [it](/findings/slow/) and [this](/#no-such-place).', [
    'findings/slower/index.html',
    '"/findings/slow/" leads to no file; expected findings/slow/index.html',
    'leads to no anchor "no-such-place" on index.html',
  ]),
];
