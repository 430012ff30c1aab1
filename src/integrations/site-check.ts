import type { AstroIntegration } from 'astro';
import { readFile } from 'node:fs/promises';
import { glob } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFaults, type BuiltSite } from './site-faults.ts';

async function readSite(folder: string, base: string): Promise<BuiltSite> {
  const files = new Set<string>();
  const pages = new Map<string, string>();
  for await (const entry of glob('**/*', { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}${sep}${entry.name}`;
    const name = relative(folder, path).split(sep).join('/');
    files.add(name);
    if (name.endsWith('.html')) pages.set(name, await readFile(path, 'utf8'));
  }
  return { base, files, pages };
}

/** Reads the built pages and stops the build where a link, an anchor, an id or a formula is broken. */
export function siteCheck(): AstroIntegration {
  let base = '/';
  return {
    name: 'site-check',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await readSite(fileURLToPath(dir), base);
        const faults = findFaults(site);
        if (faults.length) throw new Error(`The built pages have ${faults.length} fault(s):\n${faults.join('\n')}`);
        logger.info(`${site.pages.size} pages: links, anchors, ids and formulas are sound`);
      },
    },
  };
}
