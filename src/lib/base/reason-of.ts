import { ToldElsewhere } from './told-elsewhere.ts';

/** What a function throws, in words; undefined where it ends well, and where what is wrong is told for itself. */
export function reasonOf(make: () => unknown): string | undefined {
  try {
    make();
    return undefined;
  } catch (error) {
    if (error instanceof ToldElsewhere) return undefined;
    return error instanceof Error ? error.message : String(error);
  }
}
