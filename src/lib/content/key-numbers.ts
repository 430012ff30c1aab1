import type { z } from 'astro/zod';
import type { findingSchema } from '../../schemas/page.ts';
import { usualGap } from '../paper/site.ts';
import { PROSE_NUMBERS, type ProseNumber } from '../prose/prose-numbers.ts';
import { numberBook } from './collections.ts';

type Finding = z.output<typeof findingSchema>;

/** A number of a finding with what it counts. */
export interface KeyNumber extends ProseNumber {
  label: string;
}

/** The numbers of a finding, the one that stands for it first. */
export function keyNumbers({ key, furtherKeys = [] }: Pick<Finding, 'key' | 'furtherKeys'>): KeyNumber[] {
  const book = numberBook();
  return [...(key ? [key] : []), ...furtherKeys].map((asked) => ({
    ...PROSE_NUMBERS[asked.show](book, { ...asked, between: asked.between ?? usualGap }),
    label: asked.label,
  }));
}
