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

const svgOf = (panel: Panel, width = 340) => panelSvg(panel, { width, part: 'whole' }, theme, metrics).content;

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
    expect(lines.filter((d) => d?.includes('l'))).toEqual([]);
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

test('where marks stand close, the number of a gap covers none of them', () => {
  const values = Array.from({ length: 200 }, (_, at) => 50 + 20 * Math.sin(at / 9));
  const items = values.map((_, at) => ({ id: `l${at}`, label: `L${at}`, name: `Level ${at}`, size: at + 1 }));
  const series = [
    makeSeries('dpo', values),
    makeSeries(
      'sft',
      values.map((value) => value - 3),
    ),
  ];
  const gap = makeGap(values.map(() => 3));
  const svg = svgOf(makePanel({ itemScale: 'linear', items, series, gap }));
  const texts = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>\+3\.0</g)].map(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  const marks = [...shapesOf(svg, filled('dpo')), ...shapesOf(svg, filled('sft'))];
  expect(marks).toHaveLength(400);
  expect(texts.length).toBeGreaterThan(0);
  // The text stands on its y, which the marks below it do not reach.
  const covered = texts.filter(([x = 0, y = 0]) =>
    marks.some((mark) => Math.abs(mark.x - x) < 10 && mark.y > y - 10 && mark.y < y),
  );
  expect(covered).toEqual([]);
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

test('the gaps of models are circles along a line at zero', () => {
  const series = [makeSeries('dpo', [-1, 0, 2], { id: 'a' }), makeSeries('dpo', [1, null, 3], { id: 'b' })];
  const svg = svgOf(makePanel({ kind: 'gaps', quantity: null, fromZero: true, series }));
  const circles = shapesOf(svg, hollow('dpo')).map((circle) => circle.x);
  expect(circles).toHaveLength(5);
  const zero = Number(/<path d="M(\S+) \S+l0 \S+" fill="none" stroke="muted"/.exec(svg)?.[1]);
  expect(Math.min(...circles.map((x) => Math.abs(x - zero)))).toBeLessThan(0.2);
});

describe('panels side by side', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id, label: `Row ${id}`, name: id, group: id === 'c' ? 'Two' : 'One' }));
  const panel = makePanel({ kind: 'dumbbell', quantity: null, items });
  const heightsOf = (svg: string, pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => Number(match[1]));

  test('have their rows in line with the names that stand before them', () => {
    const names = panelSvg(panel, { width: 90, part: 'names' }, theme, metrics);
    const plot = panelSvg(panel, { width: 150, part: 'plot' }, theme, metrics);
    expect(names.height).toBe(plot.height);
    const rows = heightsOf(names.content, /y="([\d.]+)"[^>]*>Row/g);
    const marks = shapesOf(plot.content, filled('dpo')).map(({ y }) => y);
    expect(rows).toHaveLength(3);
    // The baseline of a name lies 0.35 em below its middle.
    rows.forEach((y, index) => expect(y - 0.35 * 12 - (marks[index] ?? NaN)).toBeCloseTo(0, 0));
    expect(plot.content).not.toContain('Row');
    expect(shapesOf(names.content, filled('dpo'))).toEqual([]);
  });

  test('write no gaps at points that stand close; the range of them is said in words', () => {
    const lines = makePanel({ gap: makeGap([2, 3, 10]) });
    expect(svgOf(lines, 176)).not.toContain('+2.0');
    expect(svgOf(lines, 340)).toContain('+2.0');
  });
});

test('the area between the lines of a gap is drawn where both have values', () => {
  const areas = (sft: (number | null)[]) => {
    const series = [makeSeries('dpo', [50, 60, 80]), makeSeries('sft', sft)];
    return (
      svgOf(makePanel({ series, gap: makeGap([1, 1, 1]) })).match(/fill-opacity="[\d.]+" fill="dpo"/g)?.length ?? 0
    );
  };
  expect(areas([48, 58, 70])).toBe(2);
  expect(areas([48, null, 70])).toBe(0);
});

describe('whatever its numbers and names', () => {
  const long = 'A model with a name of very many letters that nobody would say aloud';
  const item = (index: number, label = `M${index}`) => ({
    id: `i${index}`,
    label,
    name: label,
    size: 10 ** (index + 6),
  });
  const items = [0, 1, 2].map((index) => item(index));
  const CASES: [what: string, changes: Partial<Panel>][] = [
    ['no value but one', { series: [makeSeries('dpo', [null, 50, null])] }],
    [
      'one item',
      { items: items.slice(0, 1), series: [makeSeries('dpo', [50]), makeSeries('sft', [49])], gap: makeGap([1]) },
    ],
    ['equal values', { series: [makeSeries('dpo', [50, 50, 50]), makeSeries('sft', [50, 50, 50])] }],
    ['zeros', { series: [makeSeries('dpo', [0, 0, 0])] }],
    [
      'equal values that have peers',
      {
        series: [makeSeries('dpo', [0, 0, 0])],
        peers: [
          [0, 0],
          [0, 0],
        ],
      },
    ],
    ['very large values', { unit: null, series: [makeSeries('dpo', [1e15, 2e15, 9e15])] }],
    ['very small values', { unit: null, series: [makeSeries('dpo', [1e-9, 2e-9, 9e-9])] }],
    ['negative values', { unit: null, series: [makeSeries('dpo', [-5, -3, -1]), makeSeries('sft', [-6, 2, 4])] }],
    [
      'values on both sides of zero, with peers',
      {
        unit: null,
        series: [makeSeries('dpo', [-5, 0, 3])],
        peers: [
          [-5, 3],
          [10, 90],
        ],
      },
    ],
    ['long names', { items: [0, 1, 2].map((index) => item(index, `${long} ${index}`)) }],
    ['a name without a space', { items: [0, 1, 2].map((index) => item(index, `${'x'.repeat(90)}${index}`)) }],
    [
      'a gap without values',
      { series: [makeSeries('dpo', [50, null, 60]), makeSeries('sft', [40, null, 50])], gap: makeGap([1, 99, 1]) },
    ],
    [
      'many series',
      {
        series: Array.from({ length: 14 }, (_, at) =>
          makeSeries('dpo', [50 + at, 60 + at, 70 + at], { id: `m${at}`, label: `Model ${at}` }),
        ),
      },
    ],
  ];
  const many = (count: number, valueOf: (at: number, item: number) => number | null) =>
    Array.from({ length: 8 }, (_, at) =>
      makeSeries(
        'dpo',
        Array.from({ length: count }, (__, index) => valueOf(at, index)),
        { id: `m${at}`, label: `Method ${at}` },
      ),
    );
  const points = Array.from({ length: 200 }, (_, index) => ({ ...item(0, `P${index}`), size: 1.05 ** index }));
  CASES.push(
    [
      'eight lines of 200 points',
      { items: points, series: many(200, (at, index) => 50 + at + Math.sin(index / 9) * 9) },
    ],
    [
      'eight groups of points on logarithmic axes, with bars and a front',
      {
        unit: 's',
        direction: 'lower',
        isLogarithmic: true,
        hasFront: true,
        across: { unit: 'm', isLogarithmic: true },
        items: points,
        series: many(200, (at, index) => (index % 8 === at ? 0.001 * 1.07 ** index : null)).map((series) => ({
          ...series,
          errorBars: series.values.map((value) =>
            value === null ? null : ([value * 0.9, value * 1.1] as [number, number]),
          ),
        })),
      },
    ],
  );
  const kinds = ['lines', 'dumbbell', 'measures', 'gaps', 'scatter', 'curves'];

  /** Texts with the box that each takes. */
  const textsOf = (svg: string) =>
    [...svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*?(?:text-anchor="(\w+)")?>([^<]*)<\/text>/g)].map(
      ([, x = '', y = '', anchor = 'start', text = '']) => {
        const width = metrics.width(text, 400, 12);
        const left = Number(x) - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
        return { text, left, right: left + width, top: Number(y) - 0.35 * 12 - 5, bottom: Number(y) - 0.35 * 12 + 5 };
      },
    );

  describe.each(CASES)('with %s', (_, changes) => {
    test.each(kinds)('%s have a place for everything, and no text is cut or lies on another', (kind) => {
      for (const width of [176, 340, 736]) {
        const { content, height } = panelSvg(
          makePanel({ kind, items, ...changes }),
          { width, part: 'whole' },
          theme,
          metrics,
        );
        expect(content).not.toMatch(/NaN|Infinity|undefined/);
        const texts = textsOf(content);
        expect(texts.length).toBeGreaterThan(0);
        for (const { text, left, right, top, bottom } of texts) {
          expect([text, left >= -1, right <= width + 1]).toEqual([text, true, true]);
          expect([text, top >= -1, bottom <= height + 1]).toEqual([text, true, true]);
        }
        const overlaps = texts.flatMap((one, at) =>
          texts
            .slice(at + 1)
            .filter(
              (other) =>
                one.left < other.right - 0.5 &&
                other.left < one.right - 0.5 &&
                one.top < other.bottom &&
                other.top < one.bottom,
            )
            .map((other) => `${one.text} | ${other.text}`),
        );
        expect(overlaps).toEqual([]);
      }
    });
  });
});
