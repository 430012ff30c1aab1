import type { Result } from '../../schemas/result.ts';

/** Whether the numbers of a result are this site's own, which are never shown among those of the paper. */
export function isOwn({ source }: Result): boolean {
  return source.reading === 'run';
}
