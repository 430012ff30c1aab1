// Types alone: code that both sides load would be one more file for each page.

/**
 * How the viewer comes by the code for raw maps: it asks the document, and a page that has such maps answers, so that no
 * other page leads to that code.
 */
export type MapCodeQuestion = CustomEvent<{ load?: () => Promise<typeof import('./lab-overlay.ts')> }>;

declare global {
  interface DocumentEventMap {
    'map-code': MapCodeQuestion;
  }
}
