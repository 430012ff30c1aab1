import { measures, methods, requireResult, site } from '../../../unit/content-files.ts';
import type { BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

const encoders = 'results/encoder-scaling.json';
const probe = 'results/imagenet-by-llm.json';
const levels = requireResult('encoder-scaling').factor.levels.map(({ id }) => id);

/** Faults in the numbers: `content/results/` and `content/measures.json`. */
export const badResults: BadContent[] = [
  {
    name: 'broken JSON',
    file: encoders,
    from: '"rows": [',
    to: '"rows": [,',
    says: [`${encoders}:15:12: An entry is missing before `],
  },
  {
    name: 'a wrong type',
    file: encoders,
    from: /"title": ".*?"/,
    to: '"title": 7',
    says: [encoders, ':2:3: title: Expected a text in quotes, found 7'],
  },
  {
    name: 'an unknown key',
    file: encoders,
    from: '"settings":',
    to: '"setting": "x", "settings":',
    says: [encoders, 'Unknown key "setting"', 'Known keys: title, settings, source'],
  },
  {
    name: 'a missing source',
    file: encoders,
    from: /"source": {.*?},/,
    to: '',
    says: [encoders, 'source: `source` is missing.'],
  },
  {
    name: 'an unknown way of reading',
    file: encoders,
    from: '"reading": "table"',
    to: '"reading": "memory"',
    says: [encoders, 'source.reading', 'table', 'label', 'figure', 'text', 'code', 'run'],
  },
  {
    name: 'a value read off a figure without its uncertainty',
    file: probe,
    from: /, "uncertainty": [\d.]+/,
    to: '',
    says: [probe, 'source.uncertainty: `uncertainty` is missing.'],
  },
  {
    name: 'a number as text',
    file: encoders,
    from: /"gqa": ([\d.]+)/,
    to: '"gqa": "$1"',
    says: [encoders, 'rows "b16/dpo", values.gqa', 'A value is a finite number without quotes'],
  },
  {
    name: 'NaN',
    file: encoders,
    from: /"gqa": [\d.]+/,
    to: '"gqa": NaN',
    says: [encoders, '`NaN` is not JSON', 'numbers, true, false and null'],
  },
  {
    name: 'an infinite number',
    file: encoders,
    from: /"gqa": [\d.]+/,
    to: '"gqa": 1e999',
    says: [encoders, 'rows "b16/dpo", values.gqa', '1e999 is a number that programs do not hold: they read Infinity.'],
  },
  {
    name: 'a row of an unknown level',
    file: encoders,
    from: /"level": ".*?"/,
    to: '"level": "b17"',
    says: [encoders, 'rows "b17/dpo", level', 'No level "b17"', `Known levels: ${levels.join(', ')}.`],
  },
  {
    name: 'a row of an unknown method',
    file: encoders,
    from: /"method": ".*?"/,
    to: '"method": "grqo"',
    says: [encoders, 'rows "b16/grqo", method', 'No method "grqo"', `Known ids: ${[...methods.keys()].join(', ')}.`],
  },
  {
    name: 'an unknown measure',
    file: encoders,
    from: '"gqa":',
    to: '"gqb":',
    says: [
      encoders,
      'rows "b16/dpo", values.gqb',
      'No measure "gqb"',
      `Known ids: ${[...measures.keys()].join(', ')}.`,
    ],
  },
  {
    name: 'a source in an unknown work',
    file: encoders,
    from: /"work": ".*?"/,
    to: '"work": "arxiv-v9"',
    says: [encoders, 'source.work', 'No work "arxiv-v9"', `Known ids: ${site.works.map(({ id }) => id).join(', ')}.`],
  },
  {
    name: 'a level that is there twice',
    file: encoders,
    from: `"id": "${levels[1]}"`,
    to: `"id": "${levels[0]}"`,
    says: [encoders, 'factor.levels', `The id "${levels[0]}" is there twice; each level has its own`],
  },
  {
    name: 'a row that is there twice',
    file: encoders,
    from: '"method": "sft"',
    to: '"method": "dpo"',
    says: [encoders, 'rows', `Two rows hold ${levels[0]} after dpo; each level has one row a method.`],
  },
  {
    name: 'a measure that is there twice',
    file: 'measures.json',
    from: '"id": "mme"',
    to: '"id": "gqa"',
    says: ['content/measures.json', 'The id "gqa" is there twice; each measure has its own'],
  },
  {
    name: 'a method that looks like another',
    file: 'methods.json',
    from: '"color": 2, "marker": "square", "isFilled": true, "line": "dashed"',
    to: '"color": 2, "marker": "circle", "isFilled": true, "line": "solid"',
    says: ['content/methods.json', '"sft", look', '"sft" and "dpo" both have a filled circle, solid line'],
  },
  {
    name: 'a mean of an unknown measure',
    file: 'measures.json',
    from: '"meanOf": ["general"',
    to: '"meanOf": ["generally"',
    says: ['content/measures.json', '"average", meanOf', 'No measure "generally"', 'Known ids: average, general'],
  },
  {
    name: 'a printed average that the benchmarks do not give',
    file: encoders,
    from: /"average": [\d.]+/,
    to: '"average": 99.9',
    says: [
      encoders,
      'rows "b16/dpo", values.average',
      'Printed "average" is 99.9',
      'but the values give',
      'Correct the printed',
    ],
  },
  {
    name: 'a printed gap that the values do not give',
    file: probe,
    from: /"value": [\d.]+/,
    to: '"value": 9.99',
    says: [
      probe,
      'printedGaps "0-5b/imagenet-top-1", value',
      'is 9.99, but the values give',
      'Correct the printed number or the values',
    ],
  },
];
