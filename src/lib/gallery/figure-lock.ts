import { figureLockSchema, type FigureLock } from '../../schemas/figure-lock.ts';
import { parseOptional } from '../base/content-file.ts';

// A glob, so that content without figures of a paper needs no such file.
const files = import.meta.glob<unknown>('@content/gallery/figures.lock.json', { eager: true, import: 'default' });

/** The lock file; undefined where the content has none. */
export const figureLock: FigureLock | undefined = parseOptional(
  figureLockSchema,
  files,
  'content/gallery/figures.lock.json',
);

/** The figures of the paper that examples are cut from: none where the content names none. */
export const figureSources: Pick<FigureLock, 'sources'> = figureLock ?? { sources: [] };
