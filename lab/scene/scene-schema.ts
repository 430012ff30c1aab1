import { z } from 'astro/zod';
import { BACKGROUNDS, COLORS, OBJECT_CLASSES, OBJECT_COUNT, PATTERNS, RADIUS, SCENE_SIZE } from './scene-words.ts';

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
    .min(1, 'an empty scene has nothing to ask about: give it 1 to 4 objects')
    // With more, a caption would be longer than the text that a model reads.
    .max(OBJECT_COUNT.max)
    .refine((objects) => new Set(objects.map((object) => object.class)).size === objects.length, {
      message: 'a class appears twice: each object of a scene is of another class',
    }),
});

export type Scene = z.output<typeof sceneSchema>;
export type SceneObject = z.output<typeof sceneObjectSchema>;
export type ObjectClass = SceneObject['class'];
export type Color = SceneObject['color'];
export type Pattern = SceneObject['pattern'];
