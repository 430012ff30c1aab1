import type { z } from 'astro/zod';

/** Checks the data of one file; throws with the file, each field and what is allowed there. */
export function parseFile<Schema extends z.ZodType>(schema: Schema, data: unknown, file: string): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(whole file)'}: ${issue.message}`);
  throw new Error(`${file} does not match its schema:\n${issues.join('\n')}`);
}
