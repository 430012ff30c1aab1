import { ellipse, leaf, rectangle, type Ring } from './geometry.ts';
import type { ObjectClass } from './scene-schema.ts';

/** A piece of a class, in a circle of radius 1 around the origin. */
export interface Part {
  rings: Ring[];
  /** `body` takes the object's color and pattern, `color` its color alone; others are always the same. */
  fill: 'body' | 'color' | 'light' | 'dark' | 'wood' | 'leaf' | 'inside';
  /** Drawn without an outline: a detail within another part. */
  isDetail?: true;
}

/** Each class from back to front. Every `body` is convex, so that patterns can be clipped to it. */
export const OBJECT_PARTS: Record<ObjectClass, Part[]> = {
  mug: [
    { fill: 'color', rings: [ellipse(0.5, 0.08, 0.42, 0.4), ellipse(0.5, 0.08, 0.2, 0.2, 16)] },
    {
      fill: 'body',
      rings: [
        [
          [-0.74, -0.62],
          [0.5, -0.62],
          [0.42, 0.76],
          [-0.66, 0.76],
        ],
      ],
    },
    { fill: 'inside', rings: [ellipse(-0.12, -0.62, 0.62, 0.18)] },
  ],
  lamp: [
    { fill: 'dark', rings: [rectangle(-0.07, 0.1, 0.07, 0.74)], isDetail: true },
    { fill: 'wood', rings: [ellipse(0, 0.76, 0.4, 0.14)] },
    {
      fill: 'body',
      rings: [
        [
          [-0.36, -0.86],
          [0.36, -0.86],
          [0.84, 0.2],
          [-0.84, 0.2],
        ],
      ],
    },
  ],
  plant: [
    { fill: 'leaf', rings: [leaf([0, -0.02], -58, 0.74, 0.17)] },
    { fill: 'leaf', rings: [leaf([0, -0.02], 58, 0.74, 0.17)] },
    { fill: 'leaf', rings: [leaf([0, -0.02], -24, 0.9, 0.19)] },
    { fill: 'leaf', rings: [leaf([0, -0.02], 24, 0.9, 0.19)] },
    {
      fill: 'body',
      rings: [
        [
          [-0.66, -0.1],
          [0.66, -0.1],
          [0.44, 0.84],
          [-0.44, 0.84],
        ],
      ],
    },
  ],
  book: [
    {
      fill: 'light',
      rings: [
        [
          [-0.58, 0.5],
          [0.66, 0.5],
          [0.66, 0.82],
          [-0.58, 0.82],
        ],
      ],
    },
    { fill: 'body', rings: [rectangle(-0.64, -0.8, 0.62, 0.62)] },
    { fill: 'dark', rings: [rectangle(-0.64, -0.8, -0.46, 0.62)], isDetail: true },
    { fill: 'light', rings: [rectangle(-0.24, -0.58, 0.42, -0.24)] },
  ],
  ball: [
    { fill: 'body', rings: [ellipse(0, 0, 0.86, 0.86, 32)] },
    { fill: 'dark', rings: [arc(-1)], isDetail: true },
    { fill: 'dark', rings: [arc(1)], isDetail: true },
  ],
  chair: [
    { fill: 'wood', rings: [rectangle(-0.6, 0.2, -0.42, 0.78)] },
    { fill: 'wood', rings: [rectangle(0.42, 0.2, 0.6, 0.78)] },
    { fill: 'body', rings: [rectangle(-0.5, -0.84, 0.5, 0.06)] },
    {
      fill: 'color',
      rings: [
        [
          [-0.56, 0.06],
          [0.56, 0.06],
          [0.7, 0.34],
          [-0.7, 0.34],
        ],
      ],
    },
  ],
  clock: [
    { fill: 'dark', rings: [ellipse(-0.5, -0.66, 0.24, 0.2, 16)] },
    { fill: 'dark', rings: [ellipse(0.5, -0.66, 0.24, 0.2, 16)] },
    {
      fill: 'wood',
      rings: [
        [
          [-0.56, 0.6],
          [-0.4, 0.72],
          [-0.52, 0.84],
          [-0.64, 0.78],
        ],
      ],
    },
    {
      fill: 'wood',
      rings: [
        [
          [0.56, 0.6],
          [0.4, 0.72],
          [0.52, 0.84],
          [0.64, 0.78],
        ],
      ],
    },
    { fill: 'body', rings: [ellipse(0, 0.04, 0.78, 0.78, 32)] },
    { fill: 'light', rings: [ellipse(0, 0.04, 0.4, 0.4, 20)] },
    { fill: 'dark', rings: [rectangle(-0.05, -0.24, 0.05, 0.08)], isDetail: true },
    { fill: 'dark', rings: [rectangle(-0.03, 0, 0.24, 0.09)], isDetail: true },
  ],
  cat: [
    { fill: 'color', rings: [tail()] },
    { fill: 'body', rings: [ellipse(-0.06, 0.34, 0.56, 0.54, 28)] },
    {
      fill: 'color',
      rings: [
        [
          [-0.52, -0.9],
          [-0.06, -0.62],
          [-0.5, -0.3],
        ],
      ],
    },
    {
      fill: 'color',
      rings: [
        [
          [0.4, -0.9],
          [-0.06, -0.62],
          [0.38, -0.3],
        ],
      ],
    },
    { fill: 'color', rings: [ellipse(-0.06, -0.36, 0.48, 0.38, 24)] },
    { fill: 'dark', rings: [ellipse(-0.24, -0.38, 0.08, 0.1, 12)], isDetail: true },
    { fill: 'dark', rings: [ellipse(0.12, -0.38, 0.08, 0.1, 12)], isDetail: true },
    { fill: 'light', rings: [ellipse(-0.06, -0.2, 0.12, 0.08, 12)], isDetail: true },
  ],
};

/** A seam of the ball: a band that curves to the given side. */
function arc(side: number): Ring {
  const edge = (width: number) =>
    Array.from({ length: 11 }, (_, at) => {
      const y = -0.66 + 0.132 * at;
      return [side * (0.2 + 0.62 * y * y + width), y] as const;
    });
  return [...edge(-0.045), ...edge(0.045).toReversed()];
}

function tail(): Ring {
  const edge = (width: number) =>
    Array.from({ length: 11 }, (_, at) => {
      const angle = -0.5 * Math.PI + (1.05 * Math.PI * at) / 10;
      return [0.42 + (0.34 + width) * Math.cos(angle), 0.42 + (0.36 + width) * Math.sin(angle)] as const;
    });
  return [...edge(0.1), ...edge(-0.1).toReversed()];
}
