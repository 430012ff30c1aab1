import { addressOf, withBase } from '../lib/base/base-path.ts';
import { content } from '../lib/reading/content-folder.ts';
import type { BuiltSite } from './built-site.ts';
import { siteGuide } from './site-guide.ts';

/** Writes `llms.txt` from the pages that were built. */
export async function llmsTxt(site: BuiltSite, home: URL | undefined): Promise<string> {
  await site.write(
    'llms.txt',
    siteGuide(content().site, site, (path) => addressOf(withBase(path, site.base), home)),
  );
  return 'a guide for language models';
}
