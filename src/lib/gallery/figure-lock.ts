import type { FigureLock } from '../../schemas/figure-lock.ts';
import { content } from '../reading/content-folder.ts';

/** The lock file; undefined where the content has none. */
export const { figureLock } = content();

/** The figures of the paper that examples are cut from: none where the content names none. */
export const figureSources: Pick<FigureLock, 'sources'> = figureLock ?? { sources: [] };
