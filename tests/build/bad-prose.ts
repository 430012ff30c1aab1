import { PROSE_COMPONENTS } from '../../src/markdown/prose-components.ts';
import type { BadContent } from '../unit/lib/checks/spoiled-content.ts';

const finding = 'findings/larger-encoders.mdx';
const formulas = 'findings/dpo-over-sft.mdx';
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
  inProse(finding, 'a chart that stands twice on a page', '<Chart id="encoder-scaling" />', [
    finding,
    'the chart "encoder-scaling" stands twice',
    'refer to it with <Ref to="encoder-scaling" />',
  ]),
  inProse(finding, 'a reference to a chart that is elsewhere', 'See <Ref to="pivot" />.', [
    finding,
    'no chart "pivot" on this page',
    'Charts here: encoder-scaling',
  ]),
  inSmallProse('a value at an unknown level', 'It is <Value of="baskets/medium/slow/found" />.', [
    `${smallFinding}:`,
    'No level "medium"',
    'Known levels: small, large.',
  ]),
  inProse(finding, 'a value that is not reported', '<Value of="segmentation/clip-l14-336/dpo/ade20k-recall" />', [
    `${finding}:`,
    'Nothing is reported at "segmentation/clip-l14-336/dpo/ade20k-recall"',
  ]),
  inProse(finding, 'an unknown component', '<Diagram id="encoder-scaling" />', [
    `${finding}:`,
    'no component "Diagram"',
    `Known components: ${PROSE_COMPONENTS.join(', ')}.`,
  ]),
  inProse(formulas, 'a formula that KaTeX cannot set', 'Then $\\frac{1}{$ follows.', [
    formulas,
    'a formula is not valid',
    "expected '}'",
  ]),
  inProse(formulas, 'a formula with an unknown command', 'Then $\\mathbbb{E}$ follows.', [
    formulas,
    'a formula is not valid',
    'Undefined control sequence: \\mathbbb',
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
  {
    name: 'comparisons in prose that do not exist',
    file: 'pages/lab.mdx',
    from: 'kind="gradient" selection="random"',
    to: 'kind="gradient" selection="lucky"',
    says: ['pages/lab.mdx:', 'the selection "lucky"', '"gradient" with "random"'],
  },
  {
    name: 'a table in prose that does not exist',
    content: 'small',
    file: smallFinding,
    from: /$/,
    to: '<DataTable id="works" />\n',
    says: [`${smallFinding}:`, 'No "works" in content/tables'],
  },
];
