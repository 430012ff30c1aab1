import { describe, expect, test } from 'vitest';
import { letterRuns } from '../../../../src/components/chart/letter-runs.ts';
import { drawnSchema } from '../../../../src/schemas/common.ts';
import { issuesOf } from '../../builders.ts';
import { interMetrics, interOutlines } from '../../../../src/components/chart/text-metrics.ts';

const parts = (text: string) => letterRuns('inter', 400, text).map(({ text: letters, rise }) => [letters, rise > 0]);

describe('the runs of a text', () => {
  test('are one where one font has all letters', () => {
    expect(parts('DPO − SFT, ±0.3 pp')).toEqual([['DPO − SFT, ±0.3 pp', false]]);
  });

  test('take letters of other languages and signs of formulas from where they are', () => {
    const runs = letterRuns('inter', 600, 'Łukasz, β ≤ 1');
    expect(new Set(runs.map(({ font }) => font)).size).toBe(4);
    expect(runs.map(({ text }) => text).join('')).toBe('Łukasz, β ≤ 1');
  });

  test('raise what stands above the line, and keep a narrow space narrow', () => {
    expect(parts('3 × 10⁻³')).toEqual([
      ['3 × 10', false],
      ['−3', true],
    ]);
    expect(interMetrics.width('1\u202f%', 400, 10)).toBeLessThan(interMetrics.width('1 %', 400, 10));
  });

  test.each(['中', 'の', '한', 'ع', 'א', 'क', 'ไ', '😀'])(
    'stop at %s, which no typeface has, and so does the content',
    (letter) => {
      expect(issuesOf(drawnSchema, `A ${letter}`).join()).toContain(`"${letter}" is in no typeface of the pictures`);
      expect(() => letterRuns('source-serif-4', 400, `A ${letter}`)).toThrow(
        `"${letter}" (U+${letter.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}) is in no typeface`,
      );
    },
  );
});

test('every letter is drawn: the outline of a text has one for each', () => {
  const outlines = (text: string) => interOutlines.outline?.(text, 400, 10).match(/M/g)?.length ?? 0;
  expect(outlines('1⁻⁵≤')).toBe(outlines('1') + outlines('⁻') + outlines('⁵') + outlines('≤'));
  expect(outlines('⁻')).toBe(1);
});
