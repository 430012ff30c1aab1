import { basename, extname } from 'node:path';
import type { BuiltSite } from './built-site.ts';

/** Where the bundler puts what pages load. */
const FOLDER = '_astro/';
/** What may name further files. */
const NAMING = new Set(['.js', '.css']);
const NAME = /[\w.@-]+\.\w+/g;

/** What the bundler made, and which ways lead to it. */
export interface AssetWays {
  assets: readonly string[];
  /** The text of each asset that may name others. */
  texts: ReadonlyMap<string, string>;
  /** All assets to which a text leads, also by way of others. */
  from: (text: string) => ReadonlySet<string>;
}

/** Reads all assets of a site once. */
export async function assetWays(site: BuiltSite): Promise<AssetWays> {
  const assets = [...site.files].filter((file) => file.startsWith(FOLDER));
  const byName = new Map(assets.map((file) => [basename(file), file]));
  const naming = assets.filter((file) => NAMING.has(extname(file)));
  const texts = new Map(
    await Promise.all(naming.map(async (file) => [file, (await site.bytes(file)).toString('utf8')] as const)),
  );
  const namedIn = (text: string) => [...new Set(text.match(NAME))].flatMap((name) => byName.get(name) ?? []);
  const next = new Map([...texts].map(([file, text]) => [file, namedIn(text)]));
  const from = (text: string) => {
    const found = new Set<string>();
    const open = namedIn(text);
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (found.has(file)) continue;
      found.add(file);
      open.push(...(next.get(file) ?? []));
    }
    return found;
  };
  return { assets, texts, from };
}
