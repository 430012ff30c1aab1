import { z } from 'astro/zod';

export type Schema = z.core.$ZodType;

/** What an object or list holds under a key of its own. */
export function memberOf(data: unknown, key: PropertyKey): unknown {
  return typeof data === 'object' && data !== null ? Object.getOwnPropertyDescriptor(data, key)?.value : undefined;
}

/**
 * The schema that data has to fit, without "optional", "nullable" and the like around it; of variants that differ by a key
 * such as "kind", the one that the data names.
 */
export function variantFor(schema: Schema, data: unknown): Schema | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return variantFor(schema.unwrap(), data);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return schema;
  const { discriminator } = schema.def;
  const named = memberOf(data, discriminator);
  return schema.options.find((option) => {
    const kind = memberSchema(option, discriminator);
    return kind && z.safeParse(kind, named).success;
  });
}

/** The schema of a field, and what the data holds there; the schema is undefined where the path leads out of what is known. */
export function fieldAt(schema: Schema, data: unknown, path: readonly PropertyKey[]) {
  let field: Schema | undefined = schema;
  let value = data;
  for (const key of path) {
    field = field && memberSchema(variantFor(field, value), key);
    value = memberOf(value, key);
  }
  return { field, value };
}

function memberSchema(schema: Schema | undefined, key: PropertyKey): Schema | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(key)];
  if (schema instanceof z.ZodArray) return schema.element;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(key)];
  if (schema instanceof z.ZodRecord) return schema.valueType;
  return undefined;
}

/** The keys that an object may have; empty where any will do. */
export function knownKeys(schema: Schema | undefined): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum) return schema.keyType.options.map(String);
  return [];
}
