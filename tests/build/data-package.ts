import { z } from 'astro/zod';

const text = z.string().min(1);
/** Inside the package, or on the web. */
const path = z.string().regex(/^(?![./~])(?!.*\.\.\/)|^https?:\/\//, 'no path of a data package');

const fieldSchema = z.object({
  name: text,
  type: z.enum(['string', 'number', 'integer', 'boolean', 'date', 'datetime', 'year', 'any']),
  description: text,
  constraints: z.strictObject({ required: z.boolean() }).optional(),
});

const tableSchema = z.object({
  fields: z.array(fieldSchema).min(1),
  primaryKey: z.array(text).min(1),
  missingValues: z.array(z.string()),
});
type TableSchema = z.output<typeof tableSchema>;

const resourceSchema = z.object({
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  path,
  title: text,
  description: text,
  type: z.literal('table'),
  format: text,
  mediatype: z.string().regex(/^.+\/.+$/),
  encoding: z.literal('utf-8'),
  bytes: z.int().positive(),
  hash: z.string().regex(/^[^:]+:[a-fA-F0-9]+$/),
  dialect: z.strictObject({ lineTerminator: z.literal('\r\n') }),
  schema: tableSchema,
});

/**
 * What the profiles 1.0 and 2.0 of Frictionless ask of the parts that the site uses, after datapackage.org: the stricter
 * one where they differ, and every part that the site writes.
 */
export const dataPackageSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[-a-z0-9._/]+$/),
  title: text,
  description: text,
  homepage: z.url(),
  licenses: z.array(z.object({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), path })).min(1),
  sources: z
    .array(z.object({ title: text, path }))
    .min(1)
    .optional(),
  resources: z.array(resourceSchema).min(1),
});

/** What is wrong with the rows of a table: values of another type, missing ones, keys that are there twice. */
export function rowFaults(rows: readonly string[][], { fields, primaryKey, missingValues }: TableSchema): string[] {
  const keys = new Set<string>();
  return rows.flatMap((row, index) => {
    const where = `row ${index + 1}`;
    const key = fields.flatMap(({ name }, at) => (primaryKey.includes(name) ? [row[at]] : [])).join('\n');
    const isTwice = keys.has(key);
    keys.add(key);
    return [
      ...(row.length === fields.length ? [] : [`${where}: ${row.length} fields`]),
      ...(isTwice ? [`${where}: ${key} is there twice`] : []),
      ...fields.flatMap(({ name, type, constraints }, at) => {
        const value = row[at] ?? '';
        if (missingValues.includes(value)) return constraints?.required ? [`${where}: no ${name}`] : [];
        return type === 'number' && !/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value)
          ? [`${where}: ${name} is ${value}`]
          : [];
      }),
    ];
  });
}
