import type { AstroIntegration } from 'astro';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resultIdsOf, type Chart } from '../lib/charts/chart-kinds.ts';
import { builtCommit } from '../lib/base/commit.ts';
import { content, contentFolder } from '../lib/reading/content-folder.ts';
import type { Entry } from '../lib/reading/content-reading.ts';
import { readSite } from './read-site.ts';

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

async function manifestOf(folder: string): Promise<BuildManifest> {
  const { files } = await readSite(folder, '/');
  const built = [...files].filter((path) => path !== BUILD_MANIFEST).toSorted();
  return {
    commit: builtCommit(),
    files: await Promise.all(built.map((path) => hashed(folder, path))),
    charts: await Promise.all(
      content().charts.map(async (chart) => ({
        id: chart.id,
        files: await Promise.all(filesOf(chart).map((path) => hashed(contentFolder(), path))),
      })),
    ),
  };
}

/** Writes hashes of all built files, and of the data behind each chart. The last integration, so that all are there. */
export function buildManifest(): AstroIntegration {
  return {
    name: 'build-manifest',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const manifest = await manifestOf(folder);
        await mkdir(dirname(join(folder, BUILD_MANIFEST)), { recursive: true });
        await writeFile(join(folder, BUILD_MANIFEST), `${JSON.stringify(manifest, null, 1)}\n`);
      },
    },
  };
}
