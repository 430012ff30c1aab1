/** How far from the screen a chart may be when it is drawn. */
const NEAR = '400px';

/** Tells whether an element is near the screen: at first, and whenever that changes, until the observer is disconnected. */
export function watchNear(element: Element, told: (isNear: boolean) => void): IntersectionObserver {
  const observer = new IntersectionObserver((entries) => told(entries.at(-1)?.isIntersecting ?? false), {
    rootMargin: NEAR,
  });
  observer.observe(element);
  return observer;
}
