import { describe, expect, test } from 'vitest';
import { zoomAfterKey } from '../../../../src/components/gallery/stage-gestures.ts';
import { LARGEST, panBy, pictureAt, WHOLE, zoomBy } from '../../../../src/components/gallery/zoom-pan.ts';

const CENTER = { x: 0.5, y: 0.5 };

describe('zoom', () => {
  test.each([CENTER, { x: 0.1, y: 0.8 }, { x: 0, y: 1 }])('keeps the point %o of the picture where it is', (at) => {
    const before = zoomBy(WHOLE, 2, CENTER);
    const after = zoomBy(before, 1.7, at);
    const [was, is] = [pictureAt(before, at), pictureAt(after, at)];
    expect(after.factor).toBeCloseTo(3.4);
    expect(is.x).toBeCloseTo(was.x);
    expect(is.y).toBeCloseTo(was.y);
  });

  test('never goes below the whole picture, nor beyond its largest factor', () => {
    expect(zoomBy(zoomBy(WHOLE, 3, { x: 1, y: 1 }), 0.01, CENTER)).toEqual(WHOLE);
    expect(zoomBy(WHOLE, 1000, CENTER).factor).toBe(LARGEST);
  });

  test('a picture that is made smaller at its edge leaves no gap', () => {
    const corner = zoomBy(WHOLE, 4, { x: 1, y: 1 });
    const { factor, x, y } = zoomBy(corner, 0.5, { x: 0, y: 0 });
    expect(factor).toBe(2);
    expect(x).toBeGreaterThanOrEqual(1 - factor);
    expect(y).toBeGreaterThanOrEqual(1 - factor);
  });
});

test('pan stops at the edges', () => {
  const zoom = zoomBy(WHOLE, 2, CENTER);
  expect(panBy(zoom, 0.2, -0.1)).toEqual({ factor: 2, x: -0.3, y: -0.6 });
  expect(panBy(zoom, 9, 9)).toEqual({ factor: 2, x: 0, y: 0 });
  expect(panBy(zoom, -9, -9)).toEqual({ factor: 2, x: -1, y: -1 });
  expect(panBy(WHOLE, 0.3, 0.3)).toEqual(WHOLE);
});

describe('keys', () => {
  test('plus, minus and 0 zoom around the middle', () => {
    const near = zoomAfterKey(WHOLE, '+');
    expect(near).toEqual({ factor: 1.5, x: -0.25, y: -0.25 });
    expect(zoomAfterKey(near ?? WHOLE, '-')).toEqual(WHOLE);
    expect(zoomAfterKey({ factor: 3, x: -1, y: 0 }, '0')).toEqual(WHOLE);
  });

  test('arrows move a zoomed picture, and mean nothing over a whole one', () => {
    const zoom = { factor: 3, x: -1, y: -1 };
    expect(zoomAfterKey(zoom, 'ArrowRight')?.x).toBeCloseTo(-1.1);
    expect(zoomAfterKey(zoom, 'ArrowUp')?.y).toBeCloseTo(-0.9);
    expect(zoomAfterKey(WHOLE, 'ArrowRight')).toBeUndefined();
    expect(zoomAfterKey(zoom, 'a')).toBeUndefined();
  });
});
