import { z } from 'astro/zod';
import { BACKGROUNDS, COLORS, OBJECT_CLASSES, OBJECT_COUNT, PATTERNS, RADIUS, SCENE_SIZE } from './scene-words.ts';

const sceneObjectSchema = z.strictObject({
  class: z.enum(OBJECT_CLASSES).describe('What it is; an object of each class stands in a scene at most once.'),
  color: z.enum(COLORS).describe('Its color.'),
  pattern: z.enum(PATTERNS).describe('Its pattern.'),
  x: z.number().min(0).max(SCENE_SIZE).describe('Its center, in scene units from the left.'),
  y: z.number().min(0).max(SCENE_SIZE).describe('Its center, in scene units from the top.'),
  radius: z.number().min(RADIUS.min).max(RADIUS.max).describe('Radius of the circle around it, in scene units.'),
  rotation: z.number().min(-12).max(12).describe('In degrees, clockwise.'),
});

export const sceneSchema = z
  .strictObject({
    background: z
      .strictObject({
        texture: z.enum(BACKGROUNDS).describe('Pattern of the background.'),
        hue: z.number().min(0).max(360).describe('The hue of the pale background, in degrees of HSL.'),
      })
      .describe('What is behind the objects.'),
    objects: z
      .array(sceneObjectSchema)
      .min(1, 'an empty scene has nothing to ask about: give it 1 to 4 objects')
      // With more, a caption would be longer than the text that a model reads.
      .max(OBJECT_COUNT.max)
      .refine((objects) => new Set(objects.map((object) => object.class)).size === objects.length, {
        message: 'a class appears twice: each object of a scene is of another class',
      })
      .describe(
        'The objects in the order in which they are drawn. Each is of another class, so that "the mug" names one.',
      ),
  })
  .describe('A scene of the lab.');

export type Scene = z.output<typeof sceneSchema>;
export type SceneObject = z.output<typeof sceneObjectSchema>;
export type ObjectClass = SceneObject['class'];
export type Color = SceneObject['color'];
export type Pattern = SceneObject['pattern'];
