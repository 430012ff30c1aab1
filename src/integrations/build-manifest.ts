import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resultIdsOf, type Chart } from '../lib/charts/chart-kinds.ts';
import { builtCommit } from '../lib/base/commit.ts';
import { content, contentFolder } from '../lib/reading/content-folder.ts';
import type { Entry } from '../lib/reading/content-reading.ts';
import type { BuiltSite } from './built-site.ts';

/** Where the manifest stands in the built site. */
export const BUILD_MANIFEST = 'data/build.json';

/** A file with its size in bytes and its SHA-256 in hexadecimal digits. */
interface HashedFile {
  path: string;
  bytes: number;
  sha256: string;
}

/** What was built, and from which data: the shape of `data/build.json`. */
export interface BuildManifest {
  commit: string | null;
  /** Every file of the built site but this one, and what tells a host how to serve them. */
  files: HashedFile[];
  /** Files of the content that each chart is drawn from. */
  charts: { id: string; files: HashedFile[] }[];
}

async function hashed(folder: string, path: string): Promise<HashedFile> {
  const bytes = await readFile(join(folder, path));
  return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const filesOf = ({ id, data }: Entry<Chart>) => [
  `charts/${id}.json`,
  ...resultIdsOf(data).map((result) => `results/${result}.json`),
  'measures.json',
  'methods.json',
];

/** Writes hashes of all built files, and of the data behind each chart. The last step, so that all are there. */
export async function buildManifest(site: BuiltSite): Promise<string> {
  const built = [...site.files].filter((path) => path !== BUILD_MANIFEST).toSorted();
  const manifest: BuildManifest = {
    commit: builtCommit(),
    files: await Promise.all(built.map((path) => hashed(site.folder, path))),
    charts: await Promise.all(
      content().charts.map(async (chart) => ({
        id: chart.id,
        files: await Promise.all(filesOf(chart).map((path) => hashed(contentFolder(), path))),
      })),
    ),
  };
  await site.write(BUILD_MANIFEST, `${JSON.stringify(manifest, null, 1)}\n`);
  return `${built.length} files with their hashes`;
}
