/** How a picture lies in its frame. */
export interface Zoom {
  /** 1 for the whole picture. */
  factor: number;
  /** Where its left and upper edge lie, in widths and heights of the frame: 0 or less. */
  x: number;
  y: number;
}

export const WHOLE: Zoom = { factor: 1, x: 0, y: 0 };
export const LARGEST = 12;

/** Larger or smaller by a ratio, around a point of the frame (0 to 1); never beyond the edges of the picture. */
export function zoomBy({ factor, x, y }: Zoom, ratio: number, at: { x: number; y: number }): Zoom {
  const next = Math.min(LARGEST, Math.max(1, factor * ratio));
  const kept = (offset: number, point: number) => point - ((point - offset) * next) / factor;
  return within({ factor: next, x: kept(x, at.x), y: kept(y, at.y) });
}

/** Moved by shares of the frame; never beyond the edges of the picture. */
export function panBy(zoom: Zoom, across: number, down: number): Zoom {
  return within({ ...zoom, x: zoom.x + across, y: zoom.y + down });
}

function within({ factor, x, y }: Zoom): Zoom {
  const clamp = (offset: number) => Math.min(0, Math.max(1 - factor, offset));
  return { factor, x: clamp(x), y: clamp(y) };
}

/** The point of the picture (0 to 1) under a point of the frame. */
export function pictureAt({ factor, x, y }: Zoom, at: { x: number; y: number }): { x: number; y: number } {
  return { x: (at.x - x) / factor, y: (at.y - y) / factor };
}
