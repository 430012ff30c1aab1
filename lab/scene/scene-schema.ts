import { z } from 'astro/zod';

/** A scene is a square of this many units a side, which is also what the encoder sees in pixels. */
export const SCENE_SIZE = 96;

export const OBJECT_CLASSES = ['mug', 'lamp', 'plant', 'book', 'ball', 'chair', 'clock', 'cat'] as const;
export const COLORS = ['red', 'green', 'blue', 'yellow', 'purple', 'orange'] as const;
export const PATTERNS = ['plain', 'striped', 'dotted'] as const;
export const BACKGROUNDS = ['plain', 'dots', 'grid', 'diagonals', 'waves', 'floor'] as const;

/** The radius that an object may have, in scene units: the circle that holds its drawing. */
export const RADIUS = { min: 11, max: 17 };

/**
 * How many objects a sampled scene holds. Scenes with one object are where a model learns to read off a place or a
 * colour at all, before it can tell whose it is.
 */
export const OBJECT_COUNT = { min: 1, max: 4 };

export const sceneObjectSchema = z.strictObject({
  class: z.enum(OBJECT_CLASSES),
  color: z.enum(COLORS),
  pattern: z.enum(PATTERNS),
  /** Centre, in scene units from the left. */
  x: z.number().min(0).max(SCENE_SIZE),
  /** Centre, in scene units from the top. */
  y: z.number().min(0).max(SCENE_SIZE),
  radius: z.number().min(RADIUS.min).max(RADIUS.max),
  /** In degrees, clockwise. */
  rotation: z.number().min(-12).max(12),
});

export const sceneSchema = z.strictObject({
  background: z.strictObject({
    texture: z.enum(BACKGROUNDS),
    /** The hue of the pale background, in degrees of HSL. */
    hue: z.number().min(0).max(360),
  }),
  /** Drawn in this order. A class appears at most once, so that "the mug" names one object. */
  objects: z
    .array(sceneObjectSchema)
    .min(1, 'an empty scene has nothing to ask about: give it 1 to 6 objects')
    .max(6)
    .refine((objects) => new Set(objects.map((object) => object.class)).size === objects.length, {
      message: 'a class appears twice: each object of a scene is of another class',
    }),
});

export type Scene = z.output<typeof sceneSchema>;
export type SceneObject = z.output<typeof sceneObjectSchema>;
export type ObjectClass = SceneObject['class'];
export type Color = SceneObject['color'];
export type Pattern = SceneObject['pattern'];
