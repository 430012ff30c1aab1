import type { z } from 'astro/zod';
import { checkContent } from '../../schemas/check-content.ts';

/** Checks the data of one file; throws with the file, each field and what is allowed there. */
export function parseFile<Schema extends z.ZodType>(schema: Schema, data: unknown, file: string): z.output<Schema> {
  const checked = checkContent(schema, data);
  if (checked.success) return checked.data;
  const issues = checked.issues.map((issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
  throw new Error(`${file} does not match its schema:\n${issues.join('\n')}`);
}

/** The data of a file that content may leave out, as `import.meta.glob` finds it; undefined where it is not there. */
export function parseOptional<Schema extends z.ZodType>(
  schema: Schema,
  found: Record<string, unknown>,
  file: string,
): z.output<Schema> | undefined {
  const [data] = Object.values(found);
  return data === undefined ? undefined : parseFile(schema, data, file);
}
