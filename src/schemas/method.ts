import { z } from 'astro/zod';
import { LINES, MARKERS, SERIES_COLORS, type Line } from './method-look.ts';
import { ALWAYS, across, distinct } from './across-fields.ts';
import { drawnSchema, idSchema, textSchema } from './common.ts';

const lookSchema = z
  .strictObject({
    color: z
      .literal(SERIES_COLORS)
      .describe(
        '1 teal, 2 orange, 3 red, 4 slate, 5 violet, 6 blue, 7 brown, 8 plum. Methods that share a chart have different ones.',
      ),
    marker: z.enum(MARKERS).describe('Shape of its points.'),
    isFilled: z
      .boolean()
      .describe(
        'false draws hollow points, and bars as outlines: for what was left as it is, such as the model before.',
      ),
    line: z.enum(Object.keys(LINES) as [Line, ...Line[]]).describe('Its line, where a chart has lines.'),
  })
  .describe('How it is drawn, everywhere. Marker, filling and line together differ from those of every other method.');
export type Look = z.output<typeof lookSchema>;

const methodSchema = z
  .strictObject({
    id: idSchema.describe('Short name, by which results, charts and prose ask for it: "dpo".'),
    label: drawnSchema.describe('Short, for legends and headings: "DPO".'),
    name: textSchema.describe('In full: "Direct preference optimization".'),
    about: textSchema.describe('One plain sentence: what it does.'),
    look: lookSchema,
  })
  .describe('A way of training, or a state of the model, that values are measured after.');
export type Method = z.output<typeof methodSchema>;

const shapeOf = ({ look }: Method) => `${look.isFilled ? 'filled' : 'hollow'} ${look.marker}, ${look.line} line`;

export const methodsSchema = z
  .array(methodSchema)
  .superRefine(distinct('method', 'id', 'label', 'name'), ALWAYS)
  .superRefine(
    across((methods, context) => {
      methods.forEach((method, index) => {
        const twin = methods.slice(0, index).find((other) => shapeOf(other) === shapeOf(method));
        if (twin)
          context.addIssue({
            code: 'custom',
            path: [index, 'look'],
            message: `"${method.id}" and "${twin.id}" both have a ${shapeOf(method)}; let marker, filling or line differ, so that color never stands alone.`,
          });
      });
    }),
    ALWAYS,
  )
  .describe('What values are measured after, in the order of lists and filters: each method with an id of its own.');
