import { site } from '../../../unit/content-files.ts';
import type { BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

const table = 'tables/rl-works.json';

/** Faults in tables: `content/tables/`. */
export const badTables: BadContent[] = [
  {
    name: 'a number as text in a table',
    file: table,
    from: /"CVPR",\s*2024/,
    to: '"CVPR", "2024"',
    says: [table, 'rows.0.3', 'A cell of the column "Year" holds a number without quotes, or null.'],
  },
  {
    name: 'a row of a table that is too short',
    file: table,
    from: /"CVPR",\s*2024/,
    to: '"CVPR"',
    says: [table, 'rows.0', 'This row has 5 cells; the table has 6 columns.'],
  },
  {
    name: 'a table from an unknown work',
    file: table,
    from: '"work": "arxiv-v2"',
    to: '"work": "arxiv-v9"',
    says: [table, 'sources.0.work', 'No work "arxiv-v9"', `Known ids: ${site.works.map(({ id }) => id).join(', ')}.`],
  },
  {
    name: 'a difference of a value that no result holds',
    file: 'tables/scaling-arrows.json',
    from: 'encoder-scaling/g16/dpo/average',
    to: 'encoder-scaling/g17/dpo/average',
    says: ['tables/scaling-arrows.json', 'rows.0.1: No level "g17" in the result "encoder-scaling"'],
  },
  {
    name: 'a difference that is typed',
    file: 'tables/scaling-arrows.json',
    from: /\{\s*"of": "encoder-scaling\/g16\/dpo\/ocr-chart",\s*"minus": "[^"]+"\s*\}/,
    to: '10.54',
    says: [
      'tables/scaling-arrows.json',
      'rows.1.2: A cell of the column "Encoder, from Table Q" holds { "of", "minus" }',
    ],
  },
  {
    name: 'a number in a note that the result does not hold',
    file: 'results/distribution-shift.json',
    from: '17.9 percentage points',
    to: '17.8 percentage points',
    says: [
      'results/distribution-shift.json',
      'notes.0: "17.8 percentage points" is no number of this result; the nearest is 17.9',
    ],
  },
];
