import { expect, test } from 'vitest';
import { halfLastNumber, isNumberAxisZoomed, numberAxis } from '../../../../../src/lib/charts/drawing/number-axis.ts';
import type { Panel } from '../../../../../src/lib/charts/chart-panel.ts';
import { makePanel } from '../../../builders.ts';

const measure = (text: string) => text.length * 6;
const panelAt = (sizes: number[], changes: Partial<Panel> = {}) =>
  makePanel({
    itemScale: 'linear',
    items: sizes.map((size) => ({ id: `s${size}`, label: '', name: '', size })),
    ...changes,
  });
const axisOf = (panel: Panel, width = 340) => numberAxis(panel, { width, part: 'whole', measure }, 12);
const writtenOf = (panel: Panel, width?: number) => {
  const { ticks, write } = axisOf(panel, width);
  return ticks.map(write);
};

test('an axis of many sizes has round numbers, fewer where there is little room', () => {
  const steps = panelAt(Array.from({ length: 200 }, (_, index) => index * 500));
  expect(writtenOf(steps)).toEqual(['0', '20K', '40K', '60K', '80K', '100K']);
  expect(writtenOf(steps, 176)).toEqual(['0', '50K', '100K']);
  expect(writtenOf(panelAt([1, 1000], { itemScale: 'log' }))).toEqual(['1', '10', '100', '1000']);
});

test('an axis of another measure lies as that measure does', () => {
  const across = { unit: 's', isLogarithmic: true as const };
  expect(axisOf(panelAt([0.01, 50], { across }))).toMatchObject({ isLog: true, min: 0.01, max: 50 });
  expect(axisOf(panelAt([0.01, 50], { across: { unit: 's' }, isLogarithmic: true })).isLog).toBe(false);
});

test('an axis of dates has months', () => {
  const dates = ['2026-01-01', '2030-12-01'].map((day) => Date.parse(day));
  const written = writtenOf(panelAt(dates, { quantity: 'date' }));
  expect(written.length).toBeGreaterThan(1);
  for (const month of written) expect(month).toMatch(/^20\d\d-\d\d$/);
});

test('an axis is zoomed where it is linear and does not start at zero', () => {
  expect(isNumberAxisZoomed(panelAt([50, 60]))).toBe(true);
  expect(isNumberAxisZoomed(panelAt([1, 60]))).toBe(false);
  expect(isNumberAxisZoomed(panelAt([50, 60], { across: { unit: null, isLogarithmic: true } }))).toBe(false);
});

test('the last number has room for its half', () => {
  expect(halfLastNumber(axisOf(panelAt([0, 100_000])), { width: 340, part: 'whole', measure })).toBe(14);
});
