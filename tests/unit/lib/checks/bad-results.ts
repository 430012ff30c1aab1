import type { BadContent } from './spoiled-content.ts';

const baskets = 'results/baskets.json';
const METHODS = 'Known ids: slow, fast.';
const MEASURES = 'Known ids: found, edible, harvest.';

/** Faults in the numbers: `content/results/` and `content/measures.json`. */
export const badResults: BadContent[] = [
  {
    name: 'broken JSON',
    file: baskets,
    from: '"rows": [',
    to: '"rows": [,',
    says: [`${baskets}:13:12: An entry is missing before `],
  },
  {
    name: 'a wrong type',
    file: baskets,
    from: /"title": ".*?"/,
    to: '"title": 7',
    says: [baskets, ':2:3: title: Expected a text in quotes, found 7'],
  },
  {
    name: 'an unknown key',
    file: baskets,
    from: '"settings":',
    to: '"setting": "x", "settings":',
    says: [baskets, 'Unknown key "setting"', 'Known keys: title, settings, source'],
  },
  {
    name: 'a missing source',
    file: baskets,
    from: /"source": {.*?},/,
    to: '',
    says: [baskets, 'source: `source` is missing.'],
  },
  {
    name: 'an unknown way of reading',
    file: baskets,
    from: '"reading": "table"',
    to: '"reading": "memory"',
    says: [baskets, 'source.reading', 'table', 'label', 'figure', 'text', 'code', 'run'],
  },
  {
    name: 'a value read off a figure without its uncertainty',
    file: baskets,
    from: '"reading": "table"',
    to: '"reading": "figure"',
    says: [baskets, 'source.uncertainty: `uncertainty` is missing.'],
  },
  {
    name: 'a number as text',
    file: baskets,
    from: /"found": ([\d.]+)/,
    to: '"found": "$1"',
    says: [baskets, 'rows "small/slow", values.found', 'A value is a finite number without quotes'],
  },
  {
    name: 'NaN',
    file: baskets,
    from: /"found": [\d.]+/,
    to: '"found": NaN',
    says: [baskets, '`NaN` is not JSON', 'numbers, true, false and null'],
  },
  {
    name: 'an infinite number',
    file: baskets,
    from: /"found": [\d.]+/,
    to: '"found": 1e999',
    says: [
      baskets,
      'rows "small/slow", values.found',
      '1e999 is a number that programs do not hold: they read Infinity.',
    ],
  },
  {
    name: 'a row of an unknown level',
    file: baskets,
    from: /"level": ".*?"/,
    to: '"level": "smal"',
    says: [baskets, 'rows "smal/slow", level', 'No level "smal"', 'Known levels: small, large.'],
  },
  {
    name: 'a row of an unknown method',
    file: baskets,
    from: /"method": ".*?"/,
    to: '"method": "slwo"',
    says: [baskets, 'rows "small/slwo", method', 'No method "slwo"', METHODS],
  },
  {
    name: 'an unknown measure',
    file: baskets,
    from: '"found":',
    to: '"fuond":',
    says: [baskets, 'rows "small/slow", values.fuond', 'No measure "fuond"', MEASURES],
  },
  {
    name: 'a source in an unknown work',
    file: baskets,
    from: /"work": ".*?"/,
    to: '"work": "papre"',
    says: [baskets, 'source.work', 'No work "papre"', 'Known ids: paper.'],
  },
  {
    name: 'a level that is there twice',
    file: baskets,
    from: '"id": "large"',
    to: '"id": "small"',
    says: [baskets, 'factor.levels', 'The id "small" is there twice; each level has its own'],
  },
  {
    name: 'a row that is there twice',
    file: baskets,
    from: '"method": "fast"',
    to: '"method": "slow"',
    says: [baskets, 'rows', 'Two rows hold small after slow; each level has one row a method.'],
  },
  {
    name: 'a measure that is there twice',
    file: 'measures.json',
    from: '"id": "edible"',
    to: '"id": "found"',
    says: ['content/measures.json', 'The id "found" is there twice; each measure has its own'],
  },
  {
    name: 'a method that looks like another',
    file: 'methods.json',
    from: '"color": 2, "marker": "square", "isFilled": true, "line": "dashed"',
    to: '"color": 2, "marker": "circle", "isFilled": true, "line": "solid"',
    says: ['content/methods.json', '"fast", look', '"fast" and "slow" both have a filled circle, solid line'],
  },
  {
    name: 'a mean of an unknown measure',
    file: 'measures.json',
    from: '"meanOf": ["found"',
    to: '"meanOf": ["fuond"',
    says: ['content/measures.json', '"harvest", meanOf', 'No measure "fuond"', MEASURES],
  },
  {
    name: 'a printed average that the benchmarks do not give',
    file: baskets,
    from: '"harvest": 50.8',
    to: '"harvest": 99.9',
    says: [
      baskets,
      'rows "small/slow", values.harvest',
      'Printed "harvest" is 99.9',
      'but the values give',
      'Correct the printed',
    ],
  },
  {
    name: 'a printed gap that the values do not give',
    file: baskets,
    from: /\n\}\s*$/,
    to: `,
  "printedGaps": [{ "level": "large", "measure": "found", "minuend": "slow", "subtrahend": "fast", "value": 19.9,
    "source": { "reading": "text", "work": "paper", "place": "Section 4" } }]
}`,
    says: [
      baskets,
      'printedGaps "large/found", value',
      'is 19.9, but the values give',
      'Correct the printed number or the values',
    ],
  },
];
