/** Where the built site will live. */
export interface SitePlace {
  /** Protocol and host; missing where they are not known. */
  site?: string;
  /** The path of the home page: "/", or with a slash at both ends. */
  base: string;
}

/** Letters that stand in a path as they are. */
const PATH = /^(\/[\w.~@-]*\w[\w.~@-]*)*$/;

/**
 * Reads `SITE_URL` ("https://example.org") and `BASE_PATH` ("/pivot/", with or without its slashes); either may be
 * missing or empty. Throws an error that names the variable and says what would be right.
 */
export function sitePlace({ SITE_URL, BASE_PATH }: Readonly<Record<string, string | undefined>>): SitePlace {
  return { ...(SITE_URL && { site: checkedSite(SITE_URL) }), base: checkedBase(BASE_PATH ?? '') };
}

function checkedSite(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash) return text;
  throw new Error(`SITE_URL is "${text}"; write protocol and host, such as https://example.org.`);
}

function checkedBase(text: string): string {
  const path = text.replace(/^\/*|\/*$/g, '');
  const base = path && `/${path}`;
  if (PATH.test(base)) return `${base}/`;
  throw new Error(
    `BASE_PATH is "${text}"; write the path below the host, such as /my-paper/, of letters, digits and - . _ ~ @ alone.`,
  );
}
