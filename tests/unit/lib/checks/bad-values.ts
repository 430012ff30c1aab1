import type { BadContent } from './spoiled-content.ts';

const baskets = 'results/baskets.json';

/** A fault in the small content. */
const small = (name: string, file: string, from: string | RegExp, to: string, says: string[]): BadContent => ({
  name,
  content: 'small',
  file,
  from,
  to,
  says: [file, ...says],
});

/** Values that cannot be, things that stand twice, and comparisons of a thing with itself. */
export const badValues: BadContent[] = [
  small('a percentage above 100', baskets, '"edible": 39', '"edible": 139', [
    'rows "small/fast", values.edible: 139 cannot be: "edible" lies between 0 and 100.',
    'its measure says "unbounded"',
  ]),
  small('a percentage below 0', baskets, '"edible": 39', '"edible": -39', ['-39 cannot be']),
  small(
    'a value outside of its error bar',
    baskets,
    '"edible": 39',
    '"edible": { "value": 39, "errorBar": [40, 41] }',
    ['rows "small/fast", values.edible: 39 lies outside of its error bar, 40 to 41.'],
  ),
  small('a keyword twice', 'site.json', /("keywords": \[)("[^"]+")/, '$1$2, $2', [
    'keywords.1: Its list has the same entry already.',
  ]),
  small('a year that no paper has', 'site.json', /"year": \d+/, '"year": 20255', [
    'A year lies between 1800 and 2100.',
  ]),
  small('a letter that was lost', 'site.json', 'Slow walks find', 'Slow w\uFFFDlks find', [
    'title: A text holds U+FFFD',
  ]),
  small('a blank that is a letter', 'measures.json', '"Edible ones"', '"Edible\u2800ones"', [
    'label: A text holds U+2800',
  ]),
  {
    name: 'a measure wider than itself',
    file: 'claims/dpo-over-sft.json',
    from: /"than": "[^"]+"|"measure": "([^"]+)",(\s*)"than": "[^"]+"/,
    to: '"measure": "$1",$2"than": "$1"',
    says: ['claims/dpo-over-sft.json', 'is compared with itself.'],
  },
  {
    name: 'a test of the lab in an unknown measure',
    file: 'lab/lab.json',
    from: /"measure": "lab-recall"/,
    to: '"measure": "lab-recal"',
    says: ['lab/lab.json', 'No measure "lab-recal" in content/measures.json'],
  },
];
