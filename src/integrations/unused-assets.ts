import { assetWays } from './asset-ways.ts';
import type { BuiltSite } from './built-site.ts';

/**
 * Removes what the bundler made of components that no page shows, as the scripts of a gallery that the content does not
 * have: assets to which no way leads from a page.
 */
export async function unusedAssets(site: BuiltSite): Promise<string> {
  const { assets, from } = await assetWays(site);
  const used = new Set([...site.pages.values()].flatMap((html) => [...from(html)]));
  const unused = assets.filter((file) => !used.has(file));
  await Promise.all(unused.map((file) => site.remove(file)));
  return `${unused.length} of ${assets.length} assets are loaded by no page`;
}
