import { describe, expect, test } from 'vitest';
import { SvgContext, type TextMetrics2D } from '../../../../src/components/chart/svg-context.ts';

/** Each letter is half as wide as the font is high; the baseline lies 0.3 em below the middle. */
const metrics: TextMetrics2D = { width: (text, _weight, size) => (text.length * size) / 2, middleToBaseline: 0.3 };

function drawn(draw: (context: SvgContext) => void): string {
  const context = new SvgContext(metrics);
  draw(context);
  return context.toString();
}

describe('paths', () => {
  test('are lines through their points, rounded to a tenth', () => {
    const svg = drawn((context) => {
      context.strokeStyle = 'var(--color-dpo)';
      context.lineWidth = 1.75;
      context.beginPath();
      context.moveTo(0, 1.04);
      context.lineTo(10.06, -0.04);
      context.stroke();
    });
    expect(svg).toBe('<path d="M0 1l10.1 -1" fill="none" stroke="var(--color-dpo)" stroke-width="1.75"/>');
  });

  test('carry their dash, until it is set back', () => {
    const svg = drawn((context) => {
      const line = () => {
        context.beginPath();
        context.moveTo(0, 0);
        context.lineTo(9, 0);
        context.stroke();
      };
      context.setLineDash([6, 4]);
      line();
      context.setLineDash([]);
      line();
    });
    expect(svg).toBe(
      '<path d="M0 0l9 0" fill="none" stroke="#000" stroke-dasharray="6 4"/><path d="M0 0l9 0" fill="none" stroke="#000"/>',
    );
  });

  test('that are filled and then stroked make one element', () => {
    const svg = drawn((context) => {
      context.fillStyle = 'red';
      context.strokeStyle = 'blue';
      context.beginPath();
      context.rect(1, 2, 3, 4);
      context.fill();
      context.stroke();
    });
    expect(svg).toBe('<path d="M1 2l3 0l0 4l-3 0Z" fill="red" stroke="blue"/>');
  });

  test('without points or without width leave nothing', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.fill();
      context.stroke();
      context.lineWidth = 0;
      context.moveTo(0, 0);
      context.lineTo(9, 0);
      context.stroke();
    });
    expect(svg).toBe('');
  });

  test('of a whole circle are two arcs around its center', () => {
    const svg = drawn((context) => {
      context.beginPath();
      context.arc(10, 20, 4, 0, 2 * Math.PI);
      context.fill();
    });
    expect(svg).toBe('<path d="M14 20a4 4 0 1 1 -8 0a4 4 0 1 1 8 0" fill="#000"/>');
  });

  test('of a part of a circle say whether it is the larger part', () => {
    const arc = (end: number) =>
      drawn((context) => {
        context.beginPath();
        context.arc(0, 0, 10, 0, end);
        context.stroke();
      });
    expect(arc(Math.PI / 2)).toContain('M10 0a10 10 0 0 1 -10 10');
    expect(arc(1.5 * Math.PI)).toContain('M10 0a10 10 0 1 1 -10 -10');
  });
});

describe('transformations', () => {
  test('move and turn what is drawn, until they are restored', () => {
    const svg = drawn((context) => {
      context.save();
      context.translate(100, 50);
      context.rotate(Math.PI / 2);
      context.fillRect(0, 0, 10, 2);
      context.restore();
      context.fillRect(0, 0, 10, 2);
    });
    // A quarter turn to the right takes (10, 2) to (-2, 10).
    expect(svg).toBe('<path d="M100 50l0 10l-2 0l0 -10Z" fill="#000"/><path d="M0 0l10 0l0 2l-10 0Z" fill="#000"/>');
  });

  test('add up', () => {
    const svg = drawn((context) => {
      context.translate(100, 50);
      context.rotate(Math.PI / 4);
      context.rotate(Math.PI / 4);
      context.translate(0, -2);
      context.fillRect(0, 0, 10, 2);
    });
    expect(svg).toBe('<path d="M102 50l0 10l-2 0l0 -10Z" fill="#000"/>');
  });

  test('turn text around its place', () => {
    const svg = drawn((context) => {
      context.translate(5, 6);
      context.rotate(-Math.PI / 2);
      context.fillText('up', 0, 0);
    });
    expect(svg).toContain('transform="translate(5 6) rotate(-90)"');
  });
});
