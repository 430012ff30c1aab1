import { z } from 'astro/zod';

/** What every file that is an object may say to editors. */
const SCHEMA_KEY = {
  type: 'string',
  description: 'Where editors find the JSON Schema of this file. The site ignores it.',
} as const;

/** The JSON Schema of what an author writes in one kind of file, in the draft that editors know best. */
export function jsonSchemaOf(title: string, schema: z.ZodType): object {
  const wholes: readonly z.core.$ZodType[] = schema instanceof z.ZodUnion ? schema.options : [schema];
  const { $schema, ...made } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.properties && wholes.includes(zodSchema))
        jsonSchema.properties = { $schema: SCHEMA_KEY, ...jsonSchema.properties };
    },
  });
  return { $schema, title, ...made };
}
