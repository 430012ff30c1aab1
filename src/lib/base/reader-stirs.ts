/** What a reader does who may want something to respond. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'];

let stirred: Promise<void> | undefined;

/** Comes true once a reader stirs, or at once where the address asks for something: code that waits for it keeps no page waiting. */
export function readerStirs(): Promise<void> {
  return (stirred ??= new Promise((resolve) => {
    if (location.search) resolve();
    for (const sign of SIGNS) addEventListener(sign, () => resolve(), { once: true, capture: true, passive: true });
  }));
}
