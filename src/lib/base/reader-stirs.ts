/** What a reader does who may want something to respond. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll', 'focusin'];

let stirred: Promise<void> | undefined;

/** A browser tells of a pointer that rests where a page appears below it. */
const isAtRest = (event: Event) =>
  event instanceof PointerEvent && event.type === 'pointermove' && !event.movementX && !event.movementY;

/** Comes true once a reader stirs, or at once where the address asks for something: code that waits for it keeps no page waiting. */
export function readerStirs(): Promise<void> {
  return (stirred ??= new Promise((resolve) => {
    if (location.search) resolve();
    const heard = new AbortController();
    const hear = (event: Event) => {
      if (isAtRest(event)) return;
      heard.abort();
      resolve();
    };
    for (const sign of SIGNS) addEventListener(sign, hear, { capture: true, passive: true, signal: heard.signal });
  }));
}
