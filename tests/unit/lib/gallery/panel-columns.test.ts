import { expect, test } from 'vitest';
import { columnsOf } from '../../../../src/lib/gallery/panel-columns.ts';

test('panels stand in one row of four at most, or in two', () => {
  expect([2, 3, 4, 5, 6, 7, 8].map(columnsOf)).toEqual([2, 3, 4, 3, 3, 4, 4]);
});
