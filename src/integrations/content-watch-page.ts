/** Tells the server how often pages had been told to come anew when this one was asked for: what came since, it missed. */
const [page] = performance.getEntriesByType('navigation');
if (page instanceof PerformanceNavigationTiming) {
  const reloads = page.serverTiming.find(({ name }) => name === 'reloads');
  import.meta.hot?.send('content-watch:page', reloads?.description);
}
