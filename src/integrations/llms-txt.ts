import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf, withBase } from '../lib/base/base-path.ts';
import { content } from '../lib/reading/content-folder.ts';
import { readSite } from './read-site.ts';
import { siteGuide } from './site-guide.ts';

/** Writes `llms.txt` from the pages that were built. */
export function llmsTxt(): AstroIntegration {
  let base = '/';
  let home: URL | undefined;
  return {
    name: 'llms-txt',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        home = config.site ? new URL(config.site) : undefined;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const { site } = content();
        const guide = siteGuide(site, await readSite(folder, base), (path) => addressOf(withBase(path, base), home));
        await writeFile(join(folder, 'llms.txt'), guide);
      },
    },
  };
}
