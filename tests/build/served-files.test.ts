/** @module-tag all */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { contentType } from '../../src/lib/base/content-type.ts';
import { builds, root } from './astro-build.ts';
import { richSite, sites } from './built-sites.ts';
import { develop } from './development-server.ts';

/** What pages make, and no step after the build: a file of each folder and ending, where ids of entries are one folder. */
const MADE = /^(?:charts|data|gallery|lab|media)\/.*(?<!^data\/build)\.(?!html)\w+$/;
const kindOf = (file: string) => file.replace(/^(gallery\/)(?!pictures)[^/]+/, '$1*').replace(/[^/]+(?=\.\w+$)/, '*');

describe.each([
  { name: 'served-root', site: sites[0]!, contentDir: join(root, 'content') },
  { name: 'served-rich', site: richSite, contentDir: join(builds, 'rich-content') },
])('under $site.base', ({ name, site, contentDir }) => {
  let server: Awaited<ReturnType<typeof develop>>;
  beforeAll(async () => {
    server = await develop(name, contentDir, site.base);
  }, 180_000);
  afterAll(() => server.stop());

  const kinds = Map.groupBy(site.named(MADE), kindOf);
  test.each([...kinds])('files %s are the same where pages are written', async (_, [file = '']) => {
    const answer = await fetch(`${server.origin}${site.base}${file}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe(contentType(file));
    expect(Buffer.from(await answer.arrayBuffer()).equals(site.bytesOf(file))).toBe(true);
  });
});
