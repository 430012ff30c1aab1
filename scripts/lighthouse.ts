import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installLocked } from './bring-node.mjs';
import { serveCompressed } from './static-host.ts';
import { freePort } from './free-port.ts';
import { launchChromium } from './launch-chromium.ts';

/** Least score of each category, of 100. */
const BUDGETS = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof BUDGETS;
type Scores = Record<Category, number>;

/** A busy machine only takes away from performance, so a page has as many tries, and its best one counts. */
const TRIES = 3;
const FOLDER = 'scripts/lighthouse';
const REPORT = 'test-results/lighthouse.json';

interface Report {
  lhr: {
    categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
    audits: Record<string, { score: number | null; title: string }>;
  };
}
type Lighthouse = (address: string, flags: object) => Promise<Report | undefined>;

async function loadLighthouse(): Promise<Lighthouse> {
  if (!existsSync(join(FOLDER, 'node_modules'))) installLocked(FOLDER);
  const { default: lighthouse } = (await import(
    pathToFileURL(join(FOLDER, 'node_modules/lighthouse/core/index.js')).href
  )) as { default: Lighthouse };
  return lighthouse;
}

/** Audits that cost a page points, by title. */
function lost({ lhr }: Report, category: Category): string[] {
  return lhr.categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
    .map(({ id }) => lhr.audits[id]?.title ?? id);
}

/** `npm run lighthouse -- /lab/ /data/`: scores of the pages of `dist/`, all of them if none is named. */
const named = process.argv.slice(2);
const paths = named.length
  ? named
  : globSync('**/index.html', { cwd: 'dist' })
      .toSorted()
      .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`);
if (!paths.length) throw new Error('There are no pages in dist/: run "npm run build" first.');

const lighthouse = await loadLighthouse();
const port = await freePort();
const { origin, stop } = await serveCompressed('dist');
const browser = await launchChromium([`--remote-debugging-port=${port}`]);
const all: Record<string, Scores> = {};
const faults: string[] = [];
for (const path of paths) {
  const best: Partial<Scores> = {};
  let said: string[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const report = await lighthouse(origin + path, { port, logLevel: 'error', output: 'json' });
    if (!report) throw new Error(`Lighthouse gave no report of ${path}`);
    const short = (Object.keys(BUDGETS) as Category[]).filter((category) => {
      const score = Math.round(100 * (report.lhr.categories[category].score ?? 0));
      best[category] = Math.max(best[category] ?? 0, score);
      return (best[category] ?? 0) < BUDGETS[category];
    });
    said = short.map((category) => `${path} ${category} ${best[category]}: ${lost(report, category).join('; ')}`);
    if (!short.length) break;
  }
  all[path] = best as Scores;
  faults.push(...said);
  console.log(`${Object.values(best).join(' / ')}  ${path}`);
}
await browser.close();
stop();
mkdirSync('test-results', { recursive: true });
writeFileSync(REPORT, `${JSON.stringify(all, null, 1)}\n`);
console.log(`\n${paths.length} pages (${Object.keys(BUDGETS).join(' / ')}): ${REPORT}`);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length ? 1 : 0;
