import { describe, expect, test } from 'vitest';
import { queryOf } from '../../../../src/lib/base/address-state.ts';
import {
  chosenRows,
  readExplorerState,
  shownRow,
  switched,
  waysOut,
} from '../../../../src/components/data/explorer-state.ts';
import { dataRows, type DataRow } from '../../../../src/lib/data/data-rows.ts';
import { bookOf, makePrintedGap, makeResult } from '../../builders.ts';

const result = makeResult({ printedGaps: [makePrintedGap(2.1)] });
const rows = dataRows('made-up', bookOf(result)).map(shownRow);
const ids = (query: string) => chosenRows(rows, readExplorerState(query)).map(({ id }) => id);

test('an address gives its state and is given back', () => {
  const query = '?table=lab&result=made&words=small+gqa&sort=-value&compare=a/b/c/d,e/f/g/h';
  expect(queryOf(readExplorerState(query))).toBe(query);
  expect(queryOf(readExplorerState('?unknown=1'))).toBe('');
});

describe('rows', () => {
  test('are all there without a filter, in their order', () => {
    expect(ids('')).toEqual(rows.map(({ id }) => id));
  });

  test('pass every filter', () => {
    expect(ids('?level=Small+model&method=DPO')).toEqual(['made-up/small/dpo/gqa', 'made-up/small/dpo/mme']);
    expect(ids('?reading=label')).toEqual(['made-up/small/dpo-sft/gqa']);
    expect(ids('?level=Middle')).toEqual([]);
  });

  test('hold every word, whatever its case', () => {
    expect(ids('?words=LARGE+sft')).toEqual(['made-up/large/sft/gqa']);
  });

  test('name a gap with the minus sign of pages, as an address does, where the file has a hyphen', () => {
    const shown = rows.slice(0, 1).map((row) => shownRow({ ...row, method: 'DPO - SFT' }));
    expect(shown.map(({ method }) => method)).toEqual(['DPO − SFT']);
    expect(chosenRows(shown, readExplorerState('?method=DPO+−+SFT&words=dpo+−'))).toHaveLength(1);
    expect(chosenRows(shown, readExplorerState('?words=dpo+-+sft'))).toHaveLength(1);
  });

  test('are found by their value, with either minus and with a plus', () => {
    const ofValue = (value: number, statistic: DataRow['statistic']) =>
      rows.slice(0, 1).map((one) => shownRow({ ...one, value, statistic }));
    const some = [...ofValue(-59.7, 'value'), ...ofValue(1.4, 'printed gap'), ...ofValue(1.4, 'value')];
    const found = (words: string) => chosenRows(some, { ...readExplorerState(''), words }).map(({ text }) => text);
    expect(found('59.7')).toEqual(['−59.7%']);
    expect(found('−59.7')).toEqual(['−59.7%']);
    expect(found('-59.7')).toEqual(['−59.7%']);
    expect(found('+1.4')).toEqual(['+1.4%']);
    expect(found('1.4')).toEqual(['+1.4%', '1.4%']);
    // Not inside another number.
    expect(found('9.7')).toEqual([]);
  });

  test('are not found by the title of their experiment', () => {
    const titled = rows.map((row) => shownRow({ ...row, resultTitle: 'PIVOT beside others' }));
    expect(chosenRows(titled, readExplorerState('?words=GQA+PIVOT'))).toEqual([]);
    expect(chosenRows(titled, readExplorerState('?words=made-up'))).toHaveLength(rows.length);
  });

  test('are printed with the digits of their source', () => {
    const texts = dataRows('made-up', bookOf(result)).map((row) => shownRow(row).text);
    expect(texts).toContain('60.0%');
    expect(texts).toContain('+2.1\u202fpp');
  });

  test('are sorted by numbers as numbers, both ways', () => {
    const values = (query: string) => chosenRows(rows, readExplorerState(query)).map(({ value }) => value);
    expect(values('?sort=value')).toEqual([2.1, 58, 60, 63, 64, 1400, 1500, 1600]);
    expect(values('?sort=-value')).toEqual([1600, 1500, 1400, 64, 63, 60, 58, 2.1]);
    expect(ids('?sort=nonsense')).toEqual(ids(''));
  });
});

test('where nothing is left, what may be dropped is told', () => {
  const ways = (query: string) => waysOut(rows, readExplorerState(query));
  expect(ways('?level=Small+model&method=DPO&words=nothing')).toEqual(['words']);
  expect(ways('?level=Small+model&measure=GQA&words=large')).toEqual(['level', 'words']);
  expect(ways('?level=Nowhere&words=nothing')).toEqual([]);
});

test('at most two rows are compared, the latest ones', () => {
  expect(switched('', 'a')).toBe('a');
  expect(switched('a', 'b')).toBe('a,b');
  expect(switched('a,b', 'c')).toBe('b,c');
  expect(switched('a,b', 'a')).toBe('b');
});
