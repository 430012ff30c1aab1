import { createHash } from 'node:crypto';
import type { BuiltSite } from './built-site.ts';

const POLICY = /<meta http-equiv="content-security-policy" content="[^"]*">/;
/** What stands in a page, by the directive that lists its hash. */
const INLINE = { 'style-src': /<style[^>]*>(.*?)<\/style>/gs, 'script-src': /<script>(.*?)<\/script>/gs };

/** A page whose policy lists the hashes of the styles and scripts that stand in it, and no others. */
export function withOwnHashes(html: string): string {
  return html.replace(POLICY, (policy) =>
    Object.entries(INLINE).reduce((changed, [directive, pattern]) => {
      const texts = new Set([...html.matchAll(pattern)].map(([, text = '']) => text));
      const hashes = [...texts].map((text) => ` 'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      return changed.replace(
        new RegExp(`${directive} [^;]*`),
        (sources) => sources.replaceAll(/ 'sha256-[^']+'/g, '') + hashes.join(''),
      );
    }, policy),
  );
}

/** Writes the policy of each page once all that it speaks of stands in the page. */
export async function pagePolicy(site: BuiltSite): Promise<string> {
  for (const [page, html] of site.pages) await site.write(page, withOwnHashes(html));
  return `${site.pages.size} policies list what stands in their page`;
}
