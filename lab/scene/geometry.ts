/** A point, x to the right and y down. */
export type Point = readonly [x: number, y: number];
/** A closed polygon; the last point is joined to the first. */
export type Ring = Point[];

/** A filled area of a scene, the only thing that drawings are made of. */
export interface Shape {
  /** As #rrggbb. */
  fill: string;
  /** In scene units, filled by the even-odd rule. */
  rings: Ring[];
  /** Index of the object that it belongs to; -1 for the background. */
  object: number;
}

/** A polygon of `points` corners along an ellipse, clockwise from the right. */
export function ellipse(x: number, y: number, rx: number, ry = rx, points = 24): Ring {
  return Array.from({ length: points }, (_, at): Point => {
    const angle = (2 * Math.PI * at) / points;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
}

export function rectangle(left: number, top: number, right: number, bottom: number): Ring {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

/** A leaf from `root` at an angle in degrees (0 is up), pointed at both ends. */
export function leaf(root: Point, angle: number, length: number, width: number): Ring {
  const half = (side: number) =>
    Array.from({ length: 7 }, (_, at): Point => {
      const along = side > 0 ? at / 6 : 1 - at / 6;
      return [side * width * Math.sin(Math.PI * along), -length * along];
    });
  return [...half(1), ...half(-1).slice(1, -1)].map((point) => moved(turned(point, angle), root));
}

/** Turned clockwise by degrees around the origin. */
export function turned([x, y]: Point, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos - y * sin, x * sin + y * cos];
}

export function moved([x, y]: Point, [dx, dy]: Point): Point {
  return [x + dx, y + dy];
}

/** The ring pushed outwards by `by` along the bisectors of its corners. */
export function grown(ring: Ring, by: number): Ring {
  const outwards = signedArea(ring) > 0 ? 1 : -1;
  const unit = ([x, y]: Point): Point => {
    const length = Math.hypot(x, y) || 1;
    return [x / length, y / length];
  };
  return ring.map((corner, at): Point => {
    const before = ring[(at + ring.length - 1) % ring.length] as Point;
    const after = ring[(at + 1) % ring.length] as Point;
    const a = unit([corner[0] - before[0], corner[1] - before[1]]);
    const b = unit([after[0] - corner[0], after[1] - corner[1]]);
    const bisector = unit([a[1] + b[1], -(a[0] + b[0])]);
    // Sharp corners are cut off instead of running to a spike.
    const cosine = Math.max(0.55, bisector[0] * a[1] - bisector[1] * a[0]);
    const distance = (outwards * by) / cosine;
    return [corner[0] + bisector[0] * distance, corner[1] + bisector[1] * distance];
  });
}

/** The part of `ring` inside a convex ring (Sutherland and Hodgman); empty where they do not meet. */
export function clipped(ring: Ring, convex: Ring): Ring {
  const turn = signedArea(convex) > 0 ? 1 : -1;
  let rest = ring;
  for (const [at, from] of convex.entries()) {
    const to = convex[(at + 1) % convex.length] as Point;
    const side = ([x, y]: Point) => turn * ((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
    const next: Ring = [];
    for (const [index, point] of rest.entries()) {
      const previous = rest[(index + rest.length - 1) % rest.length] as Point;
      const [now, before] = [side(point), side(previous)];
      if (now >= 0 !== before >= 0) {
        const share = before / (before - now);
        next.push([previous[0] + share * (point[0] - previous[0]), previous[1] + share * (point[1] - previous[1])]);
      }
      if (now >= 0) next.push(point);
    }
    rest = next;
  }
  return rest;
}

/** Twice the area; positive where the ring runs clockwise on a screen. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] as Point;
    return sum + x * nextY - nextX * y;
  }, 0);
}
