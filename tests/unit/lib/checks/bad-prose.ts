import type { BadContent } from './spoiled-content.ts';

const finding = 'findings/slower.mdx';

/** A fault in a sentence at the end of a page of the small content, told with the place of what is wrong. */
function inProse(name: string, sentence: string, says: string | string[]): BadContent {
  const all = [says].flat();
  return {
    name,
    file: finding,
    from: /$/,
    to: `${sentence}\n`,
    says: all.map((one) => `${finding}:${one}`),
    faults: all.length,
  };
}

/** A fault in the front matter of the same page. */
const inKey = (name: string) => ({ name, file: finding, from: 'number: 1' }) as const;

/** Faults in the words of prose, and what its components ask for in vain. */
export const badProse: BadContent[] = [
  inProse(
    'claims that do not exist',
    '<Claims of="larger" />',
    '13:1: <Claims>: No "larger" in content/claims. Known ids: ',
  ),
  inProse(
    'a term that the glossary does not have',
    'A <Term id="encodre">term</Term>.',
    '13:3: <Term>: No "encodre" in content/glossary.json. It has none yet.',
  ),
  inProse('one of two works that the bibliography does not have', 'As shown <Cite id="dop walk" />.', [
    '13:10: <Cite>: No "dop" in content/references.json. ',
    '13:10: <Cite>: No "walk" in content/references.json. ',
  ]),
  inProse(
    'a link to a page that is not there',
    'See [it](/findings/slow/) and [all](/charts/).',
    '13:5: a link leads nowhere: "/findings/slow/" is no page of this site. Did you mean "/findings/slower/"?',
  ),
  inProse(
    'a link to a page without its last slash',
    'See [it](/findings/slower#what).',
    '13:5: a link leads nowhere: "/findings/slower" has no / at its end. Write "/findings/slower/".',
  ),
  inProse(
    'links to places that are not there, on this page and on another',
    'See [it](#what-came-uot) and [that](/#found).',
    [
      '13:5: a link leads nowhere: "#what-came-uot" is no place on its page. Did you mean #what-came-out?',
      '13:30: a link leads nowhere: "#found" is no place on its page. Its headings: #the-answer-in-short, #what-was-found, #citation.',
    ],
  ),
  inProse(
    'a chart that does not exist',
    '<Chart id="encoders" />',
    '13:1: <Chart>: No "encoders" in content/charts. Known ids: baskets.',
  ),
  inProse(
    'comparisons that do not exist',
    '<Comparisons kind="gradient" selection="random" />',
    '13:1: <Comparisons>: No comparison in content/gallery has the kind "gradient" and the selection "random".',
  ),
  inProse(
    'comparisons of a row that do not exist',
    '<ComparisonRow of="stroller|curtains car" />',
    ['stroller', 'curtains', 'car'].map((id) => `13:1: <ComparisonRow>: No "${id}" in content/gallery. `),
  ),
  inProse(
    'a comparison to lead with that does not exist',
    '<LeadComparison of="stroller" />',
    '13:1: <LeadComparison>: No "stroller" in content/gallery. ',
  ),
  inProse(
    'a gallery without a comparison',
    '<Gallery />',
    '13:1: <Gallery>: There is no comparison in content/gallery/. Add one, or delete <Gallery />.',
  ),
  inProse(
    'a report of the lab that does not exist',
    'So <LabDifference of="speed" />.',
    '13:4: <LabDifference>: There is no content/lab/lab.json',
  ),
  inProse(
    'a drawing that does not exist',
    '<Drawings of="walks" />',
    '13:1: <Drawings>: No "walks" in content/drawings.',
  ),
  inProse(
    'a table that does not exist',
    '<DataTable id="works" />',
    '13:1: <DataTable>: No "works" in content/tables. ',
  ),
  inProse('prose that cannot be read', 'For n <10.', '13:7: "<10." is read as the beginning of a tag.'),
  // Each step over prose has its own tests; here all faults of a file come at once, with the lines of the whole file.
  inProse(
    'several faults in one file',
    '<Chart id="baskets" caption="All" />\n\nWith 4.2 pp, $\\frac{1}{$ and [it][nowhere]; see <Ref to="basket" />. <Value of="baskets/medium/slow/found" />',
    [
      '13:21: <Chart>: Unknown key "caption". Known keys: id.',
      '15:6: "4.2 pp" is typed by hand.',
      '15:14: a formula is not valid: KaTeX parse error: Unexpected end of input',
      '15:30: "[it][nowhere]" is a link without a target.',
      '15:49: no chart or figure "basket" on this page to refer to. Known here: baskets.',
      '15:70: <Value>: No level "medium"',
    ],
  ),
  inProse(
    'a value at an unknown level',
    'It is <Value of="baskets/medium/slow/found" />.',
    '13:7: <Value>: No level "medium" in the result "baskets". Known ids: small, large.',
  ),
  ...(
    [
      ['Best', 'of="baskets/slow/seen"', 'No measure "seen"'],
      ['Difference', 'of="baskets/small/slow/found" minus="baskets/small/slow/found"', 'is compared with itself'],
      ['Gap', 'of="baskets/small/found" between="slow-still"', 'Known methods: slow, fast.'],
      ['GapRange', 'of="basket/found" between="slow-fast"', 'No "basket" in content/results. Known ids: baskets.'],
      ['Lead', 'of="baskets/small/found" between="fast-slow"', 'so it is no lead'],
      [
        'LeadRange',
        'of="baskets/small/found" between="slow-fast"',
        'The reference "baskets/small/found" has 3 part(s)',
      ],
      ['Wins', 'of="baskets" between="slow-fast" among="seen"', 'No measure "seen"'],
    ] as const
  ).map(([component, attributes, says]): BadContent => ({
    ...inProse(`a number of <${component}> that there is not`, `It is <${component} ${attributes} />.`, ''),
    says: [`${finding}:13:7: <${component}>: `, says],
  })),
  {
    ...inKey('a key number that there is not'),
    to: 'number: 1\nkey: { show: Gap, of: basket/small/found, between: slow-fast, label: found }',
    says: [`${finding}:5:1: key "found": No "basket" in content/results.`],
  },
  {
    ...inKey('a further key number that there is not'),
    to: 'number: 1\nfurtherKeys: [{ show: Value, of: baskets/small/still/found, label: found }]',
    says: [`${finding}:5:1: furtherKeys "found": `, 'No method "still" in content/methods.json.'],
  },
];
