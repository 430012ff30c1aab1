import type { BadContent } from './spoiled-content.ts';

const gear = 'tables/gear.json';
const steps = 'tables/steps.json';

/** A fault in a table. */
const inTable = (name: string, file: string, from: string | RegExp, to: string, says: string): BadContent => ({
  name,
  content: 'guide',
  file,
  from,
  to,
  says: [`content/${file}`, says],
});

/** Faults in tables, `content/tables/`, and in the notes of results. */
export const badTables: BadContent[] = [
  inTable(
    'a number as text in a table',
    gear,
    '0.4',
    '"0.4"',
    'rows.0.1: A cell of the column "Weight in kg" holds a number without quotes, or null.',
  ),
  inTable(
    'a row of a table that is too short',
    gear,
    '"Basket", 0.4',
    '"Basket"',
    'rows.0: This row has 1 cells; the table has 2 columns.',
  ),
  inTable(
    'columns that are no list',
    gear,
    /"columns": \[[^]*?\]/,
    '"columns": "Thing"',
    'columns: Expected a list, found "Thing".',
  ),
  inTable(
    'a table from an unknown work',
    gear,
    '"work": "paper"',
    '"work": "papre"',
    'sources.0.work: No work "papre" in content/site.json, "works". Known ids: paper.',
  ),
  inTable(
    'a difference of a value that no result holds',
    steps,
    'rain/wet/slow',
    'rain/damp/slow',
    'rows.0.1: No level "damp" in the result "rain"',
  ),
  inTable(
    'a difference that is typed',
    steps,
    /\{\s*"of": "[^"]+",\s*"minus": "[^"]+"\s*\}/,
    '17.5',
    'rows.0.1: A cell of the column "More of them" holds { "of", "minus" }',
  ),
  {
    name: 'a number in a note that the result does not hold',
    file: 'results/baskets.json',
    from: '"rows"',
    to: '"notes": ["With the large basket 64.1 percentage points."], "rows"',
    says: ['results/baskets.json', 'notes.0: "64.1 percentage points" is no number of this result; the nearest is 64.'],
  },
];
