/** What a function throws, in words; undefined where it ends well. */
export function reasonOf(make: () => unknown): string | undefined {
  try {
    make();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
