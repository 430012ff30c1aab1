/** Calls back each time that a pixel of the page takes another number of those of the screen: by zoom, or another screen. */
export function onPixelRatio(change: () => void, signal: AbortSignal): void {
  const watch = () => {
    // A query knows one ratio, and is asked anew for each.
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        watch();
        change();
      },
      { once: true, signal },
    );
  };
  watch();
}
