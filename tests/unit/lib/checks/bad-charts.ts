import { methods, requireResult, results } from '../../../unit/content-files.ts';
import type { BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

const chart = 'charts/alignment.json';
const knownResults = [...results.keys()].toSorted().join(', ');
const levelsOf = (id: string) => requireResult(id).factor.levels.map((level) => level.id);

/** Faults in what names results: charts, claims and notes. */
export const badCharts: BadContent[] = [
  {
    name: 'a chart of an unknown kind',
    file: chart,
    from: '"kind": "lines"',
    to: '"kind": "pie"',
    says: [chart, 'kind', 'lines', 'dumbbell', 'measures', 'gaps', 'heat-table'],
  },
  {
    name: 'a chart of an unknown result',
    file: chart,
    from: '"result": "alignment"',
    to: '"result": "alinement"',
    says: [chart, 'No result "alinement" in content/results', `Known ids: ${knownResults}.`],
  },
  {
    name: 'a chart of an unknown method',
    file: chart,
    from: /"methods": \[\s*"sft"/,
    to: '"methods": ["sfd"',
    says: [chart, 'methods.0', 'No method "sfd"', `Known ids: ${[...methods.keys()].join(', ')}.`],
  },
  {
    name: 'a chart of an unknown level',
    file: 'charts/pivot-vs-sft.json',
    from: /"level": ".*?"/,
    to: '"level": "siglip3"',
    says: ['charts/pivot-vs-sft.json', 'No level "siglip3"', `Known ids: ${levelsOf('pivot').join(', ')}.`],
  },
  {
    name: 'a heat table of an unknown measure',
    file: 'charts/llm-benchmarks.json',
    from: '"general"',
    to: '"generally"',
    says: ['charts/llm-benchmarks.json', 'No measure "generally"', 'Known ids: average, general'],
  },
  {
    name: 'a test of a chart on a result that it does not draw',
    file: 'charts/pivot.json',
    from: '"result": "pivot",',
    to: '"result": "full-training",',
    says: ['charts/pivot.json', 'It tests "full-training", which the chart does not draw. It draws: pivot.'],
  },
  {
    name: 'a number in the words of a claim',
    file: 'claims/beyond-dpo.json',
    from: 'By half a point;',
    to: 'By 0.5 points;',
    says: ['claims/beyond-dpo.json', 'note: "0.5 points" is typed by hand. The cases of a claim show its numbers'],
  },
  {
    name: 'a figure of the paper that may be one of this site',
    file: 'charts/teaser.json',
    from: 'Figure 6 of the paper',
    to: 'Figure 6',
    says: [
      'charts/teaser.json',
      'caption: "Figure 6" may be taken for a figure of this site. Write "Figure 6 of the paper".',
    ],
  },
  {
    name: 'a note on a chart that does not exist',
    file: 'notes.json',
    from: '"encoder-scaling"',
    to: '"encoder-scalign"',
    says: ['content/notes.json', '"knowledge-gain", charts.0: No chart "encoder-scalign"', 'Known ids: '],
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
    says: ['content/claims/slower.json', 'No result "basket" in content/results'],
  },
];
