/**
 * How the viewer comes by the code for raw maps: a page that has some sets it, so that no other page leads to that code.
 */
export const mapCode: { load?: () => Promise<typeof import('./lab-overlay.ts')> } = {};
