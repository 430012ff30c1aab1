import { z } from 'astro/zod';
import { ALWAYS, distinct } from './across-fields.ts';
import { daySchema, drawnSchema, idSchema, textSchema } from './common.ts';

const levelSchema = z.strictObject({
  id: idSchema.describe('Short name, by which rows, charts and prose ask for it: "l16".'),
  label: drawnSchema.describe('Short, for an axis: "L/16".'),
  name: textSchema.describe('In full, for a table and a read-out: "SigLIP2-L/16".'),
  size: z
    .union([z.number(), daySchema], { error: 'A size is a number, or a date such as "2025-03-31".' })
    .optional()
    .describe(
      'Its place on an axis, such as 303000000 for parameters, or "2025-03-31" for a date; needed where the factor has a "quantity".',
    ),
  group: drawnSchema.optional().describe('Heading that it stands under in a list of rows.'),
  details: z
    .record(textSchema, textSchema.nullable())
    .optional()
    .describe('Further columns of the table by heading, the same ones for each level; null where nothing is reported.'),
});

export const factorSchema = z
  .strictObject({
    label: drawnSchema.describe('What varies, for the axis: "Vision encoder".'),
    quantity: textSchema
      .nullable()
      .describe(
        'What "size" of the levels counts, in lower case: "parameters", "samples", "training steps", "frames", "seconds", "pixels", or "date"; null where levels have names only.',
      ),
    scale: z
      .enum(['linear', 'log'])
      .optional()
      .describe(
        'How sizes lie on an axis. Without it, far apart ones on a logarithmic axis, and others on a linear one.',
      ),
    levels: z
      .array(levelSchema)
      .min(1)
      .superRefine(distinct('level', 'id', 'name'), ALWAYS)
      .describe('What was tried, in the order of axes and tables; each id once.'),
  })
  .describe('The one thing that varies from level to level.');

type Factor = z.output<typeof factorSchema>;
/** What was tried: one of the values that a factor has. */
export type Level = Factor['levels'][number];

const UNITS = 'KMBT';
/** A "7B" may have 7.6 billion parameters. */
const ROUNDED = 1.25;

/** What a label such as "1.5B" counts, or NaN. */
function countIn(label: string): number {
  const [, number, unit = ''] = new RegExp(`^(\\d+(?:\\.\\d+)?) ?([${UNITS}])$`).exec(label) ?? [];
  return Number(number) * 1000 ** (UNITS.indexOf(unit) + 1);
}

/** Why a level has no place on an axis that counts the sizes of levels, or another one than its label says. */
export function sizeFault(
  { quantity, scale }: Pick<Factor, 'quantity' | 'scale'>,
  { id, label, size }: Pick<Level, 'id' | 'label' | 'size'>,
): string | undefined {
  if (size === undefined)
    return quantity ? `The axis counts ${quantity}, so the level "${id}" needs its "size".` : undefined;
  if ((typeof size === 'string') !== (quantity === 'date'))
    return 'A date such as "2025-03-31" is the size of a level where "quantity" is "date", and only there.';
  if (scale === 'log' && !(Number(size) > 0))
    return `A logarithmic axis has no place for ${size}. Let "scale" be "linear", or sizes be above 0.`;
  const said = countIn(label);
  return Number(size) * ROUNDED < said || Number(size) > said * ROUNDED
    ? `The label "${label}" says ${said}, its size is ${size}. Correct the one that is wrong.`
    : undefined;
}
