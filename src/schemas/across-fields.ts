import type { z } from 'astro/zod';

/**
 * A check of fields against each other, for `superRefine`. Zod leaves such checks out where one of the fields has a fault of
 * its own; with these it runs all the same, so that who mends that is not told of the next one only then.
 */
export function across<Data>(check: (data: Data, context: z.core.$RefinementCtx<Data>) => void) {
  return (data: Data, context: z.core.$RefinementCtx<Data>): void => {
    const { issues } = context;
    const { length } = issues;
    // A field with a fault of its own is told for that.
    const told = new Set(issues.map(({ path }) => path?.join('\n')));
    try {
      check(data, context);
    } catch (error) {
      // So is what is not of its type.
      if (!length || !(error instanceof TypeError)) throw error;
    }
    issues.push(...issues.splice(length).filter(({ path }) => !told.has(path?.join('\n'))));
  };
}

/** Lets a check of `across` run whatever is wrong. */
export const ALWAYS = { when: () => true };

/** A text as readers tell it from others: capitals and spaces aside. */
export const asRead = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ');

/**
 * A check of a list: no two entries have the same text in one of these fields, so that whoever names or reads one can tell
 * it from the others. Addresses are read by programs.
 */
export const distinct = <Field extends string>(what: string, ...fields: Field[]) =>
  across((entries: readonly { readonly [Key in Field]?: string | undefined }[], context) =>
    entries.forEach((entry, index) => {
      const read = (one: (typeof entries)[number], field: Field) => {
        const text = one[field];
        return /^(?:url|address)$/i.test(field) ? text : text && asRead(text);
      };
      const same = (field: Field) =>
        read(entry, field) !== undefined &&
        entries.slice(0, index).some((other) => read(other, field) === read(entry, field));
      const field = fields.find(same);
      const message = `The ${field} "${field && entry[field]}" is there twice; each ${what} has its own.`;
      if (field) context.addIssue({ code: 'custom', path: [index, field], message });
    }),
  );

/** Ids that occur more than once. */
export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}
