import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { buildManifest } from './build-manifest.ts';
import { BuiltSite } from './built-site.ts';
import { llmsTxt } from './llms-txt.ts';
import { mathFonts } from './math-fonts.ts';
import { pagePolicy } from './page-policy.ts';
import { pageStyles } from './page-styles.ts';
import { searchIndex } from './search-index.ts';
import { serviceWorker } from './service-worker.ts';
import { siteCheck } from './site-check.ts';
import { socialPictures } from './social-pictures.ts';
import { unusedAssets } from './unused-assets.ts';

/** Works on a site whose pages are written; throws where it does not find what it works on. Gives a line for the log. */
export type Step = (site: BuiltSite, home: URL | undefined) => Promise<string>;

/**
 * In their order: fonts of formulas get new names before a style sheet that names them stands in pages, and what nothing
 * loads goes after that. The check reads whole pages, and comes early, since it is quick and may stop the build; the
 * manifest comes last, since it lists all files.
 */
const STEPS: Readonly<Record<string, Step>> = {
  'math-fonts': mathFonts,
  'page-styles': pageStyles,
  'page-policy': pagePolicy,
  'unused-assets': unusedAssets,
  'site-check': siteCheck,
  'llms-txt': llmsTxt,
  'social-pictures': socialPictures,
  'search-index': searchIndex,
  'service-worker': serviceWorker,
  'build-manifest': buildManifest,
};

/** Reads the built site once, and lets each step work on it. */
export function afterBuild(): AstroIntegration {
  let base = '/';
  let home: URL | undefined;
  const run = async (folder: string, logger: AstroIntegrationLogger) => {
    const site = await BuiltSite.read(folder, base);
    for (const [name, step] of Object.entries(STEPS)) logger.fork(name).info(await step(site, home));
  };
  return {
    name: 'after-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        home = config.site ? new URL(config.site) : undefined;
      },
      'astro:build:done': ({ dir, logger }) => run(fileURLToPath(dir), logger),
    },
  };
}
