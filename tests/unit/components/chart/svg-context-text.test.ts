import { describe, expect, test } from 'vitest';
import { SvgContext, type TextMetrics2D } from '../../../../src/components/chart/svg-context.ts';

/** Each letter is half as wide as the font is high; the baseline lies 0.3 em below the middle. */
const metrics: TextMetrics2D = { width: (text, _weight, size) => (text.length * size) / 2, middleToBaseline: 0.3 };

function drawn(draw: (context: SvgContext) => void, using = metrics): string {
  const context = new SvgContext(using);
  draw(context);
  return context.toString();
}

describe('text', () => {
  const text = (align: CanvasTextAlign, using = metrics) =>
    drawn((context) => {
      context.font = '600 20px Inter';
      context.textAlign = align;
      context.textBaseline = 'middle';
      context.fillText('abcd', 100, 50);
    }, using);

  test.each([
    ['left', ''],
    ['start', ''],
    ['center', ' text-anchor="middle"'],
    ['right', ' text-anchor="end"'],
    ['end', ' text-anchor="end"'],
  ] as const)('that is aligned %s has the anchor "%s"', (align, anchor) => {
    // Baseline: 0.3 em of 20 px below the middle at 50.
    expect(text(align)).toBe(`<text x="100" y="56" fill="#000" font-size="20" font-weight="600"${anchor}>abcd</text>`);
  });

  test('as outline starts where its width makes it start', () => {
    const outlines = { ...metrics, outline: (word: string) => `M0 0H${word.length}` };
    const start = (align: CanvasTextAlign) => /translate\((\S+ \S+)\)/.exec(text(align, outlines))?.[1];
    // Four letters of 10 px.
    expect([start('left'), start('center'), start('right')]).toEqual(['100 56', '80 56', '60 56']);
    expect(text('left', outlines)).toContain('d="M0 0H4"');
  });

  test('has its special characters escaped', () => {
    expect(drawn((context) => context.fillText('OCR & <Chart> "x"', 0, 0))).toContain(
      '>OCR &amp; &lt;Chart> &quot;x&quot;</text>',
    );
  });

  test('without letters leaves nothing', () => {
    for (const blank of ['', ' ']) expect(drawn((context) => context.fillText(blank, 0, 0))).toBe('');
  });

  test('is measured at the size and weight of the font', () => {
    const context = new SvgContext({ ...metrics, width: (_text, weight, size) => weight + size });
    context.font = '600 11px Inter, sans-serif';
    expect(context.measureText('x').width).toBe(611);
    context.font = 'bold 12.5px Inter';
    expect(context.measureText('x').width).toBe(712.5);
  });
});
