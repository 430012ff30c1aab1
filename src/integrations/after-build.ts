import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { fileURLToPath } from 'node:url';
import { buildManifest } from './build-manifest.ts';
import { BuiltSite } from './built-site.ts';
import { llmsTxt } from './llms-txt.ts';
import { mathFonts } from './math-fonts.ts';
import { searchIndex } from './search-index.ts';
import { serviceWorker } from './service-worker.ts';
import { siteCheck } from './site-check.ts';
import { socialPictures } from './social-pictures.ts';
import { unusedAssets } from './unused-assets.ts';
import { unusedStyles } from './unused-styles.ts';

/** Works on a site whose pages are written; throws where it does not find what it works on. Gives a line for the log. */
export type Step = (site: BuiltSite, home: URL | undefined) => Promise<string>;

/**
 * In their order: fonts of formulas get new names, and what nothing loads goes, before the check reads all pages, which comes early, since it is quick
 * and may stop the build; the manifest comes last, since it lists all files.
 */
const STEPS: Readonly<Record<string, Step>> = {
  'math-fonts': mathFonts,
  'unused-assets': unusedAssets,
  'unused-styles': unusedStyles,
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
