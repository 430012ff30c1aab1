import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import { readSite } from './read-site.ts';
import { findFaults } from './site-faults.ts';

/**
 * Reads the built pages and stops the build where a link, an anchor, an id or a formula is broken. Links may lead to files
 * that are written later.
 */
export function siteCheck({ later = [] }: { later?: readonly string[] } = {}): AstroIntegration {
  let base = '/';
  return {
    name: 'site-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await readSite(fileURLToPath(dir), base);
        const faults = findFaults({ ...site, files: new Set([...site.files, ...later]) });
        if (faults.length) throw new Error(`The built pages have ${faults.length} fault(s):\n${faults.join('\n')}`);
        logger.info(`${site.pages.size} pages: links, anchors, ids and formulas are sound`);
      },
    },
  };
}
