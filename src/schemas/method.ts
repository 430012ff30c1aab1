import { z } from 'astro/zod';
import { LINES, MARKERS, SERIES_COLORS, type Line } from './method-look.ts';
import { idSchema, repeated, textSchema } from './common.ts';

/** How a method is drawn, everywhere: colour never stands alone. */
export const lookSchema = z.strictObject({
  /** Number of a colour token: 1 teal, 2 orange, 3 red, 4 slate, 5 violet, 6 blue. Two that share a chart need two. */
  color: z.literal(SERIES_COLORS),
  marker: z.enum(MARKERS),
  /** A hollow marker, and a bar that is an outline, for what was left as it is. */
  isFilled: z.boolean(),
  line: z.enum(Object.keys(LINES) as [Line, ...Line[]]),
});
export type Look = z.output<typeof lookSchema>;

/** A way of training, or a state of the model, that values are measured after. */
export const methodSchema = z.strictObject({
  id: idSchema,
  /** Short, for legends and headings: "DPO". */
  label: textSchema,
  /** In full: "Direct preference optimization". */
  name: textSchema,
  /** One plain sentence: what it does. */
  about: textSchema,
  look: lookSchema,
});
export type Method = z.output<typeof methodSchema>;

const shapeOf = ({ look }: Method) => `${look.isFilled ? 'filled' : 'hollow'} ${look.marker}, ${look.line} line`;

/** The file `content/methods.json`. */
export const methodsSchema = z.array(methodSchema).superRefine((methods, context) => {
  for (const id of repeated(methods.map((method) => method.id)))
    context.addIssue({ code: 'custom', message: `The id "${id}" is there twice; each method has its own.` });
  methods.forEach((method, index) => {
    const twin = methods.slice(0, index).find((other) => shapeOf(other) === shapeOf(method));
    if (twin)
      context.addIssue({
        code: 'custom',
        path: [index, 'look'],
        message: `"${method.id}" and "${twin.id}" both have a ${shapeOf(method)}; let marker, filling or line differ, so that colour never stands alone.`,
      });
  });
});
