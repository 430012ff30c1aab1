/** Whether so many steps lead from one word to another: a letter more, less or other, or two neighbors that change places. */
function isWithin(steps: number, from: string, to: string): boolean {
  if (from === to) return true;
  if (from && from[0] === to[0]) return isWithin(steps, from.slice(1), to.slice(1));
  if (steps === 0) return false;
  return (
    isWithin(steps - 1, from.slice(1), to) ||
    isWithin(steps - 1, from, to.slice(1)) ||
    isWithin(steps - 1, from.slice(1), to.slice(1)) ||
    (from[0] === to[1] && from[1] === to[0] && isWithin(steps - 1, from.slice(2), to.slice(2)))
  );
}

/** The known word that a misspelt one stands for; undefined where none is near: a letter in three may be wrong, three in all. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const most = Math.min(3, Math.floor(word.length / 3));
  for (let steps = 0; steps <= most; steps++) {
    const near = known.find((candidate) => isWithin(steps, word.toLowerCase(), candidate.toLowerCase()));
    if (near !== undefined) return near;
  }
  return undefined;
}
