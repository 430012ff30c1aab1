import { site } from '../../content-files.ts';
import type { BadContent } from './spoiled-content.ts';

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
];
