import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, distOf } from './build.ts';
import { kB, sentBytes } from './sizes.ts';

/** What is built in growing number. */
export interface Growth {
  /** Plural, for the name of the sites and the report. */
  what: string;
  counts: readonly number[];
  /** A folder of content with so many of them. */
  content: (count: number) => string;
  /** The page that lists all of them, in the built site. */
  list: string;
}

/** Name of the site that is built with so many of something. */
export function siteWith(what: string, count: number): string {
  return `${what}-${count}`;
}

function sizeOf(dist: string): number {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Builds sites of growing size; prints time, memory and sizes, and what each further one costs: the same if it is linear. */
export function reportScale({ what, counts, content, list }: Growth): void {
  console.log(`\nBuilds by the number of ${what}`);
  const costs = counts.map((count) => {
    const name = siteWith(what, count);
    const cost = build(name, content(count));
    return { count, ...cost, site: sizeOf(distOf(name)), page: sentBytes(join(distOf(name), list)) };
  });
  for (const [at, { count, seconds, megabytes, site, page }] of costs.entries()) {
    const before = costs[at - 1];
    const more = before && count - before.count;
    const each = more
      ? `; each further one ${((1000 * (seconds - before.seconds)) / more).toFixed(1)} ms, ${((megabytes - before.megabytes) / more).toFixed(2)} MB`
      : '';
    console.log(
      `  ${String(count).padStart(5)}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB of memory, ${(site / 1e6).toFixed(1)} MB of files, ${kB(page)} ${list}${each}`,
    );
  }
}
