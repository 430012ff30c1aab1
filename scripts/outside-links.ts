import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSite } from '../src/integrations/read-site.ts';
import { checkLinks } from './outside-links/check-links.ts';
import { collectLinks } from './outside-links/collect-links.ts';
import { linkReport, summaryOf } from './outside-links/link-report.ts';

const REPORT = 'test-results/outside-links.md';

/** `npm run links`: asks every outside address of the built site and the content; a broken one is no failure. */
const { pages } = await readSite('dist', '/');
if (pages.size) {
  const files = globSync('content/**/*.{json,mdx}');
  const links = collectLinks(pages, new Map(files.map((file) => [file, readFileSync(file, 'utf8')])));
  const checked = await checkLinks([...links.keys()], {
    tries: 2,
    pauseMs: 5_000,
    wait: sleep,
    timeoutMs: 20_000,
    hosts: 4,
    spacingMs: 1_000,
  });
  mkdirSync('test-results', { recursive: true });
  writeFileSync(REPORT, linkReport(checked, links));
  console.log(`${summaryOf(checked)}: ${REPORT}`);
} else {
  console.error('There are no pages in dist/: run "npm run build" first.');
  process.exitCode = 1;
}
