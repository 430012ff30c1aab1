/** Shortest way of a finger that counts, in CSS pixels. */
const FAR = 60;

/**
 * Calls `act` with 1 for a swipe to the left and -1 for one to the right; not for one that begins where the finger has
 * another use: on a control, or in what scrolls sideways or is zoomed.
 */
export function onSwipe(element: HTMLElement, act: (direction: 1 | -1) => void): void {
  let start: { id: number; x: number; y: number } | undefined;
  let fingers = 0;
  element.addEventListener(
    'touchstart',
    (event) => {
      fingers = event.touches.length;
      const touch = event.changedTouches[0] as Touch;
      const isFree = fingers === 1 && !isTaken(event.target as Element, element);
      start = isFree ? { id: touch.identifier, x: touch.clientX, y: touch.clientY } : undefined;
    },
    { passive: true },
  );
  element.addEventListener('touchend', (event) => {
    const touch = [...event.changedTouches].find(({ identifier }) => identifier === start?.id);
    if (!start || !touch || fingers > 1) return;
    const [across, down] = [touch.clientX - start.x, touch.clientY - start.y];
    start = undefined;
    if (Math.abs(across) >= FAR && Math.abs(across) > 2 * Math.abs(down)) act(across < 0 ? 1 : -1);
  });
  element.addEventListener('touchcancel', () => {
    start = undefined;
  });
}

function isTaken(target: Element, end: Element): boolean {
  if (target.closest('input, select, button, [data-zoomed], [data-view="slider"] .stage')) return true;
  for (let at: Element | null = target; at && at !== end; at = at.parentElement) {
    const isScroller = at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX);
    if (isScroller) return true;
  }
  return false;
}
