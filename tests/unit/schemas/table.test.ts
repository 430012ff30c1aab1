import { describe, expect, test } from 'vitest';
import { tableSchema } from '../../../src/schemas/table.ts';
import { issuesOf, TABLE } from '../builders.ts';

const table = {
  title: 'Works',
  caption: 'Two works.',
  sources: [TABLE],
  columns: [
    { kind: 'text', label: 'Work' },
    { kind: 'number', label: 'Year', digits: 0 },
    { kind: 'link', label: 'Paper' },
  ],
  rows: [
    ['First', 2024, { text: 'arXiv', url: 'https://arxiv.org/abs/2401.00001' }],
    ['Second', null, null],
  ],
};
const issues = (changes: object) => issuesOf(tableSchema, { ...table, ...changes });

describe('tableSchema', () => {
  test('takes a table, and fills in that it has no notes', () => {
    expect(tableSchema.parse(table).notes).toEqual([]);
  });

  test('takes a link to a page of this site', () => {
    expect(issues({ rows: [['First', 2024, { text: 'The lab', url: '/lab/' }]] })).toEqual([]);
  });

  test.each([
    [['First', '2024', null], 'rows.0.1: A cell of the column "Year" holds a number without quotes, or null.'],
    [['First', 2024, 'arXiv'], 'rows.0.2: A cell of the column "Paper" holds { "text", "url" }, or null.'],
    [[1, 2024, null], 'rows.0.0: A cell of the column "Work" holds a text.'],
    [[null, 2024, null], 'rows.0.0: A cell of the column "Work" holds a text.'],
    [
      ['First', 2024.5, null],
      'rows.0.1: 2024.5 has more digits than the column "Year" is shown with: 0 behind the point.',
    ],
    [['–', 2024, null], 'rows.0.0: "–" says that nothing is reported. Write null without quotes.'],
    [['First', 'N/A', null], 'rows.0.1: "N/A" says that nothing is reported. Write null without quotes.'],
    [['First', 2024], 'rows.0: This row has 2 cells; the table has 3 columns.'],
    [['First', 2024, null, 'x'], 'rows.0: This row has 4 cells; the table has 3 columns.'],
    [
      ['First', true, null],
      'rows.0.1: A cell is a text, a number, { "text", "url" }, { "of", "minus" }, or null where nothing is reported.',
    ],
  ])('refuses the row %j', (row, issue) => {
    expect(issues({ rows: [row] })).toEqual([issue]);
  });

  test('refuses two columns of one label, and a number column without digits', () => {
    const [first, second, third] = table.columns;
    expect(issues({ columns: [first, { ...second, label: 'Paper' }, third] })).toEqual([
      'columns.2.label: The label "Paper" is there twice; each column has its own.',
    ]);
    expect(issues({ columns: [first, { kind: 'number', label: 'Year' }, third] })).toEqual([
      expect.stringMatching(/^columns\.1\.digits: `digits` is missing\./),
    ]);
  });

  test('refuses a table without sources, and one of a single column', () => {
    expect(issues({ sources: [] })).toEqual(['sources: A table names at least one source.']);
    expect(issues({ columns: table.columns.slice(0, 1), rows: [['First']] })).toEqual([
      'columns: A table has at least two columns: the first heads the rows.',
    ]);
  });

  test('lists the known keys where a key is unknown', () => {
    expect(issues({ column: [] })).toEqual([
      'column: Unknown key "column". Known keys: title, caption, sources, columns, rows, notes.',
    ]);
  });
});
