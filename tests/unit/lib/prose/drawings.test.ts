import { describe, expect, test } from 'vitest';
import { readDrawing } from '../../../../src/lib/prose/drawings.ts';
import { METHODS as methods } from '../../builders.ts';

const drawing = (inside: string, head = '<title>Two boxes</title><desc>A box beside a box.</desc>') =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">${head}${inside}</svg>`;

describe('a drawing', () => {
  test('gives its title, its description and its shapes', () => {
    const read = readDrawing('boxes', drawing('<rect class="box" width="10" height="5"/>'), methods);
    expect(read).toMatchObject({ title: 'Two boxes', description: 'A box beside a box.', viewBox: '0 0 30 20' });
    expect(read.markup).toBe('<rect class="box" width="10" height="5"/>');
  });

  test('takes the color of the method that it names', () => {
    const { markup } = readDrawing('boxes', drawing('<g data-method="dpo"><text class="own">DPO</text></g>'), methods);
    expect(markup).toContain('style="--own: var(--color-series-1)"');
  });

  test.each([
    ['no description', drawing('', '<title>x</title>'), 'a <desc> for those who cannot see it is expected'],
    ['a script', drawing('<script>alert(1)</script>'), '<script> is not drawn'],
    ['a style', drawing('<style>text{fill:red}</style>'), '<style> is not drawn'],
    ['an address', drawing('<g href="https://example.org"/>'), '<g> has "href"'],
    ['a handler', drawing('<rect onclick="go()"/>'), '<rect> has "onclick"'],
    ['a color of its own', drawing('<rect fill="red"/>'), '<rect> has "fill"'],
    ['a class without a look', drawing('<rect class="red"/>'), 'The class "red" is not known'],
    ['a method that there is not', drawing('<g data-method="dpoo"/>'), 'No method "dpoo"'],
  ])('with %s is refused', (_, svg, message) => {
    expect(() => readDrawing('boxes', svg, methods)).toThrow(message);
  });
});
