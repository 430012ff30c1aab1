import type { TestProject } from 'vitest/node';
import { serveCompressed } from '../../scripts/static-host.ts';
import { sitePlace } from '../../src/lib/base/site-place.ts';

/** Serves `dist/` as it will be published, below its base path. */
export default async function servePublished(project: TestProject): Promise<() => void> {
  const { origin, stop } = await serveCompressed('dist', sitePlace(process.env).base);
  project.provide('origin', origin);
  return stop;
}
