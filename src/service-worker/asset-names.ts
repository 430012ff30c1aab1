/** Whether a file has its hash in its name, so that it never changes. */
export function isAsset(address: string): boolean {
  return new URL(address).pathname.includes('/_astro/');
}

function addresses(text: string, pattern: RegExp, base: string): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, path = '']) => new URL(path, base).href))];
}

/** What a page needs before it looks as it should: its style sheets, scripts and fonts, as whole addresses. */
export function neededAssets(html: string, page: string): string[] {
  return addresses(html, /(?:href|src)="([^"]*\/_astro\/[^"]+\.(?:css|js|woff2))"/g, page);
}

/** The scripts without which a built script does not run; not those that it may load later. */
export function importedScripts(code: string, script: string): string[] {
  return addresses(code, /\b(?:from|import)\s*"(\.\/[\w.-]+\.js)"/g, script);
}
