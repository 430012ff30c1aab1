import { describe, expect, test } from 'vitest';
import { compiled } from './prose.ts';

describe('rehypeTables', () => {
  test('puts a table into a box that scrolls by keyboard and is named for the head of the table', async () => {
    const code = await compiled('| Model | **All** 16 |\n| - | -: |\n| a | 1 |');
    expect(code).toMatch(
      /_jsx\(_components\.div, \{\s+class: "breakout data-table table-scroll",\s+tabindex: "0",\s+role: "region",\s+"aria-label": "Table: Model, All 16",\s+children: _jsxs\(_components\.table/,
    );
  });

  test('does so in a list too, and once', async () => {
    const code = await compiled('- List:\n\n  | a |\n  | - |\n  | 1 |');
    expect(code.match(/table-scroll/g)).toHaveLength(1);
  });
});
