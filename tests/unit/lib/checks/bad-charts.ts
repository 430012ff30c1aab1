import type { BadContent } from './spoiled-content.ts';

const rain = 'charts/rain.json';
const baskets = 'charts/baskets.json';

/** Faults in what names results: charts, claims and notes. */
export const badCharts: BadContent[] = [
  {
    name: 'a chart of an unknown kind',
    content: 'guide',
    file: rain,
    from: '"kind": "lines"',
    to: '"kind": "pie"',
    says: [rain, 'kind', 'lines', 'dumbbell', 'measures', 'gaps', 'heat-table', 'scatter', 'curves'],
  },
  {
    name: 'a chart of an unknown result',
    content: 'guide',
    file: rain,
    from: '"result": "rain"',
    to: '"result": "rian"',
    says: [rain, 'panels "rian/found", result: No result "rian" in content/results. Known ids: baskets, rain.'],
  },
  {
    name: 'a chart of an unknown method',
    content: 'guide',
    file: rain,
    from: '"methods": ["slow"',
    to: '"methods": ["slwo"',
    says: [rain, 'methods.0: No method "slwo" in content/methods.json. Known ids: slow, fast.'],
  },
  {
    name: 'a chart of an unknown level',
    content: 'guide',
    file: 'charts/wet.json',
    from: '"level": "wet"',
    to: '"level": "damp"',
    says: [
      'charts/wet.json',
      'No level "damp" in content/results/rain.json, "factor.levels". Known ids: dry, wet, soaked.',
    ],
  },
  {
    name: 'a heat table of an unknown measure',
    content: 'guide',
    file: 'charts/scores.json',
    from: '"harvest"',
    to: '"harvests"',
    says: ['charts/scores.json', 'No measure "harvests"', 'Known ids: found, edible, harvest'],
  },
  {
    name: 'a test of a chart on a result that it does not draw',
    content: 'guide',
    file: rain,
    from: '"panels"',
    to: '"tests": [{ "kind": "above", "result": "baskets", "between": ["slow", "fast"], "measures": ["found"] }], "panels"',
    says: [rain, 'tests "baskets": It tests "baskets", which the chart does not draw. It draws: rain.'],
  },
  {
    name: 'a test of a chart of what its result does not hold',
    file: baskets,
    from: '"panels"',
    to: '"tests": [{ "kind": "above", "result": "baskets", "between": ["slow", "still"], "measures": ["harvest"] }], "panels"',
    says: [baskets, 'tests "baskets", between.1: No method "still"'],
  },
  {
    name: 'a number in the words of a claim',
    file: 'claims/slower.json',
    from: 'the larger harvest',
    to: 'a harvest larger by 0.5 points',
    says: ['claims/slower.json', 'text: "0.5 points" is typed by hand. The cases of a claim show its numbers'],
  },
  {
    name: 'a figure of the paper that may be one of this site',
    file: baskets,
    from: 'Harvest in percent.',
    to: 'Harvest in percent, as in Figure 6.',
    says: [baskets, 'caption: "Figure 6" may be taken for a figure of this site. Write "Figure 6 of the paper".'],
  },
  {
    name: 'a note on a chart that does not exist',
    content: 'guide',
    file: 'notes.json',
    from: '"baskets"',
    to: '"basket"',
    says: ['content/notes.json', '"harvest", charts.0: No chart "basket"', 'Known ids: '],
  },
  {
    name: 'a claim that its numbers do not carry',
    file: 'claims/slower.json',
    from: '"measures": ["harvest"]',
    to: '"measures": ["harvest", "edible"]',
    says: ['content/claims/slower.json', 'says "holds", its numbers say "mostly"', 'L, Edible ones: fails'],
  },
  {
    name: 'a claim about an unknown result',
    file: 'claims/slower.json',
    from: '"result": "baskets"',
    to: '"result": "basket"',
    says: ['content/claims/slower.json', 'No result "basket" in content/results'],
  },
  {
    name: 'a claim that is below and is above',
    file: 'claims/slower.json',
    from: '"kind": "above"',
    to: '"kind": "below"',
    says: ['content/claims/slower.json', 'says "holds", its numbers say "fails"'],
  },
];
