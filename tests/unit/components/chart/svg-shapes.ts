/** What an SVG path looks like; `x` and `y` are its middle. */
interface Shape {
  form: 'circle' | 'rect' | 'triangle' | 'diamond';
  x: number;
  y: number;
  height: number;
}

/** The shapes that are drawn with these attributes (a pattern), in order. */
export function shapesOf(svg: string, attributes: string): Shape[] {
  return [...svg.matchAll(new RegExp(`<path d="([^"]+)" ${attributes}[^>]*/>`, 'g'))].map(([, d = '']) => {
    const points: { x: number; y: number }[] = [];
    for (const [, letter, x, y] of d.replaceAll(/a\S+ \S+ 0 \d 1 /g, 'l').matchAll(/([Ml])(\S+?) (-?[\d.]+)/g)) {
      const from = letter === 'M' ? { x: 0, y: 0 } : (points.at(-1) ?? { x: 0, y: 0 });
      points.push({ x: from.x + Number(x), y: from.y + Number(y) });
    }
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const x = (left + right) / 2;
    // A rectangle has no corner above its middle.
    const corners = xs.some((corner) => Math.abs(corner - x) < 0.2) ? 'diamond' : 'rect';
    const form = d.includes('a') ? 'circle' : points.length === 3 ? 'triangle' : corners;
    return { form, x, y: (top + bottom) / 2, height: bottom - top };
  });
}

export const filled = (color: string) => `fill="${color}"`;
export const hollow = (color: string) => `fill="surface" stroke="${color}"`;
