/** One way to spoil the content: a replacement in one file, and what the build has to say about it. */
export interface BadContent {
  name: string;
  file: string;
  /** Text that stands in the file. */
  from: string;
  to: string;
  /** What the output must name: the file, the field, what would be right. */
  says: string[];
}

const ENCODER = 'results/encoder-scaling.json';
const SEGMENTATION = 'results/segmentation.json';
const FINDING = 'findings/larger-encoders.mdx';
const HOME = 'pages/index.mdx';

export const BAD_CONTENT: BadContent[] = [
  { name: 'broken JSON', file: ENCODER, from: '"rows": [', to: '"rows": [,', says: ['encoder-scaling.json', 'JSON'] },
  {
    name: 'a wrong type',
    file: ENCODER,
    from: '"title": "Encoder scaling"',
    to: '"title": 7',
    says: ['encoder-scaling', 'title', 'string', 'received `"number"`'],
  },
  {
    name: 'an unknown key',
    file: ENCODER,
    from: '"settings":',
    to: '"setting": "x", "settings":',
    says: ['encoder-scaling', 'Unknown key "setting"', 'Known keys: title, settings, source'],
  },
  {
    name: 'a missing source',
    file: ENCODER,
    from: '"source": {"reading": "table", "work": "arxiv-v2", "place": "Table Q, Appendix C.2"},',
    to: '',
    says: ['encoder-scaling', 'source'],
  },
  {
    name: 'a value read off a figure without its uncertainty',
    file: SEGMENTATION,
    from: ', "uncertainty": 0.01',
    to: '',
    says: ['segmentation', 'source.uncertainty: Required'],
  },
  {
    name: 'a number as text',
    file: ENCODER,
    from: '"gqa": 60.1',
    to: '"gqa": "60.1"',
    says: ['encoder-scaling', 'rows.0.values.gqa', 'a finite number without quotes'],
  },
  { name: 'NaN', file: ENCODER, from: '"gqa": 60.1', to: '"gqa": NaN', says: ['encoder-scaling.json', 'JSON'] },
  {
    name: 'an infinite number',
    file: ENCODER,
    from: '"gqa": 60.1',
    to: '"gqa": 1e999',
    says: ['encoder-scaling', 'rows.0.values.gqa', 'a finite number'],
  },
  {
    name: 'a row of an unknown level',
    file: ENCODER,
    from: '"level": "b16"',
    to: '"level": "b17"',
    says: ['encoder-scaling', 'rows.0.level', 'Known levels: b16, l16, so16, g16'],
  },
  {
    name: 'an unknown measure',
    file: ENCODER,
    from: '"gqa": 60.1',
    to: '"gqb": 60.1',
    says: ['encoder-scaling', 'rows.0.values.gqb', 'No measure "gqb"', 'Known ids: average, general'],
  },
  {
    name: 'a source in an unknown work',
    file: ENCODER,
    from: '"work": "arxiv-v2"',
    to: '"work": "arxiv-v3"',
    says: ['encoder-scaling', 'source.work', 'No work "arxiv-v3"', 'Known ids: arxiv-v2, original-page'],
  },
  {
    name: 'a level that is there twice',
    file: ENCODER,
    from: '{"id": "l16", "label"',
    to: '{"id": "b16", "label"',
    says: ['encoder-scaling', 'factor.levels', 'The level "b16" is there twice'],
  },
  {
    name: 'a measure that is there twice',
    file: 'measures.json',
    from: '"id": "mme",',
    to: '"id": "gqa",',
    says: ['content/measures.json', 'The id "gqa" is there twice'],
  },
  {
    name: 'a number of a finding that is there twice',
    file: FINDING,
    from: 'number: 1',
    to: 'number: 2',
    says: ['content/findings/', 'number is', 'expected 1'],
  },
  {
    name: 'a printed average that the benchmarks do not give',
    file: ENCODER,
    from: '"average": 59.7',
    to: '"average": 59.4',
    says: ['encoder-scaling', 'rows.0.printed.average', 'Printed "average" is 59.4', 'the values give 59.6'],
  },
  {
    name: 'a printed gap that the values do not give',
    file: 'results/imagenet-by-llm.json',
    from: '"value": 1.83',
    to: '"value": 1.38',
    says: ['imagenet-by-llm', 'printedGaps', 'is 1.38', 'the values give 1.83'],
  },
  {
    name: 'a chart in prose that does not exist',
    file: FINDING,
    from: '<Chart id="encoder-scaling" />',
    to: '<Chart id="encoder-scalings" />',
    says: ['no chart "encoder-scaling" on this page', 'content/findings/larger-encoders.mdx'],
  },
  {
    name: 'a chart and its references that do not exist',
    file: 'findings/fine-grained-localization.mdx',
    from: '"segmentation" />',
    to: '"segmentations" />',
    says: ['No "segmentations" in content/charts', 'Known ids: alignment, answer'],
  },
  {
    name: 'a chart that stands twice on a page',
    file: FINDING,
    from: '<Chart id="encoder-benchmarks" />',
    to: '<Chart id="encoder-scaling" />',
    says: ['content/findings/larger-encoders.mdx', 'the chart "encoder-scaling" stands twice'],
  },
  {
    name: 'a value at an unknown level',
    file: HOME,
    from: 'of="data-scaling/3k/dpo/average"',
    to: 'of="data-scaling/4k/dpo/average"',
    says: ['No level "4k"', 'Known levels: 3k, 5k, 10k, 20k, 40k', 'content/pages/index.mdx'],
  },
  {
    name: 'a value that is not reported',
    file: 'findings/fine-grained-localization.mdx',
    from: 'of="segmentation/clip-l14-224/dpo/ade20k-recall"',
    to: 'of="segmentation/clip-l14-336/dpo/ade20k-recall"',
    says: [
      'Nothing is reported at "segmentation/clip-l14-336/dpo/ade20k-recall"',
      'content/findings/fine-grained-localization.mdx',
    ],
  },
  {
    name: 'an unknown component',
    file: HOME,
    from: '<Findings />',
    to: '<FindingList />',
    says: ['FindingList', 'content/pages/index.mdx'],
  },
  {
    name: 'a formula that KaTeX cannot set',
    file: 'findings/dpo-over-sft.mdx',
    from: '\\mathbb{E}',
    to: '\\mathbbb{E}',
    says: ['content/findings/dpo-over-sft.mdx:', 'a formula is not valid', 'mathbbb'],
  },
  {
    name: 'a broken link inside the site',
    file: HOME,
    from: '(/findings/dpo-over-sft/)',
    to: '(/findings/dpo-under-sft/)',
    says: ['index.html', '/findings/dpo-under-sft/', 'leads to no file'],
  },
  {
    name: 'a broken anchor',
    file: HOME,
    from: '(/findings/dpo-over-sft/)',
    to: '(/findings/dpo-over-sft/#no-such-place)',
    says: ['index.html', 'leads to no anchor "no-such-place"', 'findings/dpo-over-sft/index.html'],
  },
  {
    name: 'a chart of an unknown result',
    file: 'charts/alignment.json',
    from: '"result": "alignment"',
    to: '"result": "allignment"',
    says: ['content/charts/alignment.json', 'No "allignment" in content/results', 'Known ids: alignment'],
  },
  {
    name: 'a chart of an unknown kind',
    file: 'charts/alignment.json',
    from: '"kind": "lines"',
    to: '"kind": "pie"',
    says: ['alignment', 'kind', 'lines'],
  },
  {
    name: 'an unknown key in front matter',
    file: FINDING,
    from: 'hasMath: false',
    to: 'math: false',
    says: ['larger-encoders', 'Unknown key "math"', 'Known keys: title, description, hasMath, number, claim'],
  },
  {
    name: 'an address without https',
    file: 'site.json',
    from: 'https://github.com/junha1125/PIVOT',
    to: 'http://github.com/junha1125/PIVOT',
    says: ['content/site.json', 'links.code', 'An address starts with https://'],
  },
  {
    name: 'no title',
    file: 'site.json',
    from: '"title": "RL makes MLLMs see better than SFT",',
    to: '',
    says: ['content/site.json', 'title', 'expected string'],
  },
];
