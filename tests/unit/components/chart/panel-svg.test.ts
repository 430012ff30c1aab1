import { describe, expect, test } from 'vitest';
import { panelSvg } from '../../../../src/components/chart/panel-svg.ts';
import type { Panel } from '../../../../src/lib/charts/chart-panel.ts';
import { makeGap, makePanel, makeSeries } from '../../builders.ts';
import { filled, hollow, shapesOf } from './svg-shapes.ts';

const theme = {
  text: 'text',
  muted: 'muted',
  hairline: 'hairline',
  surface: 'surface',
  series: { 1: 'dpo', 2: 'sft', 3: 'pivot', 4: 'base', 5: 'mpo' },
  fontFamily: 'Inter',
};
const metrics = {
  width: (text: string, _weight: number, size: number) => (text.length * size) / 2,
  middleToBaseline: 0.35,
};

const svgOf = (panel: Panel) => panelSvg(panel, 'narrow', theme, metrics).content;

/** Share of the way from the first to the last at which the second stands. */
function share([first = NaN, second = NaN, last = NaN]: number[]): number {
  return (second - first) / (last - first);
}

describe('a chart of lines', () => {
  const svg = svgOf(makePanel());

  test('draws one marker for each value that is reported', () => {
    expect(shapesOf(svg, filled('dpo'))).toHaveLength(3);
    expect(shapesOf(svg, filled('sft'))).toHaveLength(2);
  });

  test('leaves the line open where a value is missing', () => {
    const lines = [...svg.matchAll(/<path d="([^"]+)" fill="none" stroke="sft"/g)].map((match) => match[1]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((d) => d?.includes('L'))).toEqual([]);
  });

  test('puts sizes at their true place on a logarithmic axis', () => {
    // 10M lies one of the three decades from 1M to 1B along.
    expect(share(shapesOf(svg, filled('dpo')).map((marker) => marker.x))).toBeCloseTo(1 / 3, 2);
  });

  test('puts values at their true height', () => {
    // 60 lies a third of the way from 50 to 80; y grows downwards.
    const heights = shapesOf(svg, filled('dpo')).map((marker) => marker.y);
    expect(share(heights)).toBeCloseTo(1 / 3, 2);
    expect(heights[2]).toBeLessThan(heights[0] ?? NaN);
  });

  test('puts both methods of one size below each other', () => {
    const [dpo, sft] = [shapesOf(svg, filled('dpo'))[2], shapesOf(svg, filled('sft'))[1]];
    expect(Math.abs((dpo?.x ?? NaN) - (sft?.x ?? NaN))).toBeLessThan(0.2);
  });

  test('gives SFT a dashed line and DPO a solid one', () => {
    expect(svg).toMatch(/fill="none" stroke="sft" stroke-width="1.75" stroke-dasharray="6 4"/);
    expect(svg).not.toMatch(/stroke="dpo"[^>]*dasharray/);
  });

  test('writes the names, the sizes and the gaps that are known', () => {
    const gap = makeGap([2, null, 10]);
    const texts = [...svgOf(makePanel({ gap })).matchAll(/>([^<]+)<\/text>/g)].map((match) => match[1]);
    expect(texts).toEqual(expect.arrayContaining(['DPO', 'SFT', '1M', '10M', '1B', '+2.0', '+10.0']));
  });
});

test('the number of a gap steps aside from the line that comes to its marker', () => {
  const lastNumber = (dpo: number[], sft: number[]) => {
    const series = [makeSeries('dpo', dpo), makeSeries('sft', sft)];
    const svg = svgOf(makePanel({ series, gap: makeGap([1, 1, 1]) }));
    const x = Number([...svg.matchAll(/<text x="([\d.]+)"[^>]*>\+1\.0<\/text>/g)].at(-1)?.[1]);
    return x - (shapesOf(svg, filled('dpo'))[2]?.x ?? NaN);
  };
  // Texts are anchored in their middle.
  expect(lastNumber([50, 60, 80], [48, 58, 70])).toBeLessThan(0);
  expect(lastNumber([80, 78, 50], [70, 68, 45])).toBeGreaterThan(0);
});

describe('a dumbbell', () => {
  const values = { dpo: [50, 60, 80], sft: [48, null, 70] };
  const rows = (changes: Partial<Panel> = {}) => svgOf(makePanel({ kind: 'dumbbell', quantity: null, ...changes }));

  test('draws one marker for each value that is reported, at its true place', () => {
    expect(share(shapesOf(rows(), filled('dpo')).map((marker) => marker.x))).toBeCloseTo(1 / 3, 2);
    expect(shapesOf(rows(), filled('sft'))).toHaveLength(2);
  });

  test('draws an error bar with two caps for each one that is known', () => {
    const errorBars: [number, number][] = [[49, 51]];
    const series = [
      makeSeries('dpo', values.dpo, { errorBars: [...errorBars, null, null] }),
      makeSeries('sft', values.sft),
    ];
    expect(rows({ series }).match(/stroke="dpo" stroke-width="1.25"/g)).toHaveLength(3);
  });

  test('says of a row without values that only the gap is known', () => {
    const series = [makeSeries('dpo', [50, null, 80]), makeSeries('sft', [48, null, 70])];
    const gap = makeGap([2, 1, 10]);
    expect(rows({ series, gap }).match(/only the gap is known/g)).toHaveLength(1);
    expect(rows({ gap })).not.toContain('only the gap is known');
  });
});

test('bars are as long as their values, from zero', () => {
  const series = [makeSeries('dpo', [20, 40, null]), makeSeries('base', [10, 30, 40])];
  const svg = svgOf(makePanel({ kind: 'bars', quantity: null, series }));
  const [short, long, ...others] = shapesOf(svg, filled('dpo')).map((bar) => bar.height);
  expect((long ?? NaN) / (short ?? NaN)).toBeCloseTo(2, 1);
  expect(others).toEqual([]);
  // The unmodified encoder is an outline: a frame with a hole.
  expect(shapesOf(svg, `${filled('base')} fill-rule="evenodd"`)).toHaveLength(3);
});

describe('the marker in a filled bar', () => {
  const svg = (...series: Panel['series']) => svgOf(makePanel({ kind: 'bars', quantity: null, series }));
  // The holes of outlined bars have the same color, but are higher.
  const markersIn = (drawn: string) => shapesOf(drawn, filled('surface')).filter((shape) => shape.height < 10);

  test('is that of its method', () => {
    const drawn = svg(
      makeSeries('sft', [10, 20, 30]),
      makeSeries('pivot', [20, 30, 40]),
      makeSeries('base', [5, 6, 7]),
      makeSeries('mpo', [8, 9, 10]),
    );
    const markers = markersIn(drawn);
    const forms = ['rect', 'triangle', 'diamond'];
    expect(markers.map((marker) => marker.form)).toEqual(forms.flatMap((form) => [form, form, form]));
    const bars = ['sft', 'pivot', 'mpo'].flatMap((name) => shapesOf(drawn, filled(name)));
    const apart = markers.map((marker, index) => Math.abs(marker.x - (bars[index]?.x ?? NaN)));
    expect(Math.max(...apart)).toBeLessThan(0.2);
  });

  test('is not drawn for a value that is not reported', () => {
    expect(markersIn(svg(makeSeries('sft', [10, null, 30])))).toHaveLength(2);
  });
});

test('the gaps of models are circles along a line at zero', () => {
  const series = [makeSeries('dpo', [-1, 0, 2], { id: 'a' }), makeSeries('dpo', [1, null, 3], { id: 'b' })];
  const svg = svgOf(makePanel({ kind: 'gaps', quantity: null, series }));
  const circles = shapesOf(svg, hollow('dpo')).map((circle) => circle.x);
  expect(circles).toHaveLength(5);
  const zero = Number(/<path d="M(\S+) \S+L\1 \S+" fill="none" stroke="muted"/.exec(svg)?.[1]);
  expect(Math.min(...circles.map((x) => Math.abs(x - zero)))).toBeLessThan(0.2);
});

test('values that do not differ are drawn too', () => {
  const series = [makeSeries('dpo', [50, 50, 50]), makeSeries('sft', [50, 50, 50])];
  expect(svgOf(makePanel({ series }))).not.toContain('NaN');
});
