/**
 * Does work on every item, on at most `most` at once, and gives the results in the order of the items. After a failure
 * nothing new begins; what was begun ends before the first error is thrown.
 */
export async function inParallel<Item, Result>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const errors: unknown[] = [];
  const worker = async () => {
    for (const [at, item] of queue) {
      try {
        results[at] = await work(item);
      } catch (error) {
        errors.push(error);
      }
      if (errors.length) return;
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (errors.length) throw errors[0];
  return results;
}
