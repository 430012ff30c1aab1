/** Names of built files in a text, such as `Base.DCYIGn1L.css`: their content decides them, so they never change. */
const ASSET = /_astro\/([\w./-]+\.\w+)/g;
const NEIGHBOR = /["'`(]\.\/([\w.-]+\.\w+)["'`)]/g;

/** Whether a file has its hash in its name. */
export function isAsset(address: string): boolean {
  return new URL(address).pathname.includes('/_astro/');
}

/** The last part of an address. */
export function nameOf(address: string): string {
  return new URL(address).pathname.split('/').at(-1) ?? '';
}

/** Names of the assets that a page, script or style sheet mentions, without their folders. */
export function assetNames(text: string): Set<string> {
  const found = [...text.matchAll(ASSET), ...text.matchAll(NEIGHBOR)].map(([, path = '']) => path);
  return new Set(found.map((path) => path.split('/').at(-1) ?? path));
}

/** What a page needs before it looks as it should: its style sheets, scripts and fonts, as whole addresses. */
export function neededAssets(html: string, page: string): string[] {
  const paths = [...html.matchAll(/(?:href|src)="([^"]*\/_astro\/[^"]+\.(?:css|js|woff2))"/g)].map(
    ([, path = '']) => path,
  );
  return [...new Set(paths.map((path) => new URL(path, page).href))];
}
