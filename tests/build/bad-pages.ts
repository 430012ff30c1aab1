import { PROSE_COMPONENTS } from '../../src/markdown/prose-components.ts';
import { methods, requireResult, results } from '../unit/content-files.ts';
import type { BadContent } from './bad-content.ts';

const finding = 'findings/larger-encoders.mdx';
const formulas = 'findings/dpo-over-sft.mdx';
const smallFinding = 'findings/slower.mdx';
const chart = 'charts/alignment.json';
const knownResults = [...results.keys()].toSorted().join(', ');
const levelsOf = (id: string) => requireResult(id).factor.levels.map((level) => level.id);

/** A fault in a sentence at the end of a page of this site. */
function inProse(file: string, name: string, sentence: string, says: string[]): BadContent {
  return { name, file, from: /$/, to: `${sentence}\n`, says };
}

/** A fault in a sentence that shows when its page is built, or later. */
function inSmallProse(name: string, sentence: string, says: string[]): BadContent {
  return { ...inProse(smallFinding, name, sentence, says), content: 'small' };
}

/** Faults in charts, prose and identity: `content/charts/`, `findings/` and `site.json`. */
export const badPages: BadContent[] = [
  {
    name: 'a chart of an unknown kind',
    file: chart,
    from: '"kind": "lines"',
    to: '"kind": "pie"',
    says: [chart, 'kind', '`"lines"` | `"dumbbell"` | `"bars"` | `"gaps"` | `"heat-table"`'],
  },
  {
    name: 'a chart of an unknown result',
    file: chart,
    from: '"result": "alignment"',
    to: '"result": "alinement"',
    says: [chart, 'No "alinement" in content/results', `Known ids: ${knownResults}.`],
  },
  {
    name: 'a chart of an unknown method',
    file: chart,
    from: /"methods": \[\s*"dpo"/,
    to: '"methods": ["dqo"',
    says: [chart, 'methods.0', 'No method "dqo"', `Known ids: ${[...methods.keys()].join(', ')}.`],
  },
  {
    name: 'a chart of an unknown level',
    file: 'charts/pivot-vs-sft.json',
    from: /"level": ".*?"/,
    to: '"level": "siglip3"',
    says: ['charts/pivot-vs-sft.json', 'No level "siglip3"', `Known levels: ${levelsOf('pivot').join(', ')}.`],
  },
  {
    name: 'a heat table of an unknown measure',
    file: 'charts/llm-benchmarks.json',
    from: '"general"',
    to: '"generally"',
    says: ['charts/llm-benchmarks.json', 'No measure "generally"', 'Known ids: average, general'],
  },
  {
    name: 'a note on a chart that does not exist',
    file: 'notes.json',
    from: '"encoder-scaling"',
    to: '"encoder-scalign"',
    says: ['content/notes.json', 'names the chart "encoder-scalign"', 'Known charts: '],
  },
  {
    name: 'a claim that its numbers do not carry',
    content: 'small',
    file: 'claims/slower.json',
    from: '"measures": ["harvest"]',
    to: '"measures": ["harvest", "edible"]',
    says: ['content/claims/slower.json', 'says "holds", its numbers say "mostly"', 'L, Edible ones: fails'],
  },
  {
    name: 'a claim about an unknown result',
    content: 'small',
    file: 'claims/slower.json',
    from: '"result": "baskets"',
    to: '"result": "basket"',
    says: ['content/claims/slower.json', 'No "basket" in content/results'],
  },
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
    name: 'an unknown key in front matter',
    file: finding,
    from: 'number:',
    to: 'order:',
    says: [finding, 'Unknown key "order"', 'Known keys: title, description, number, claim'],
  },
  {
    name: 'a finding without its claim',
    file: finding,
    from: /\nclaim: .*/,
    to: '',
    says: [finding, 'claim: Required'],
  },
  {
    name: 'a number of a finding that is there twice',
    file: finding,
    from: 'number: 1',
    to: 'number: 2',
    says: ['content/findings', 'dpo-over-sft.mdx: 2, larger-encoders.mdx: 2', '"number" counts 1, 2, 3'],
  },
  {
    name: 'an address without https',
    file: 'site.json',
    from: '"code": "https:',
    to: '"code": "http:',
    says: ['content/site.json', 'links.code', 'An address starts with https://'],
  },
  {
    name: 'no title',
    file: 'site.json',
    from: /"title": ".*?",/,
    to: '',
    says: ['content/site.json', 'title: `title` is missing'],
  },
  {
    name: 'an author of an unknown affiliation',
    file: 'site.json',
    from: '"affiliations": [1',
    to: '"affiliations": [9',
    says: ['content/site.json', 'authors.0.affiliations', 'There is no affiliation 9', '"affiliations" lists'],
  },
];
