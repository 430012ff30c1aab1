/** A root-relative path under the base path: ("/charts/", "/pivot") gives "/pivot/charts/". */
export function withBase(path: string, base: string): string {
  return `${base.replace(/\/$/, '')}/${path.replace(/^\//, '')}`;
}

/** A root-relative path under the base path of this build. */
export function href(path: string): string {
  return withBase(path, import.meta.env.BASE_URL);
}

/** The address of a path of this build, base path and all: absolute where the site knows where it lives. */
export function addressOf(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
}
