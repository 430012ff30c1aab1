import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { BuiltSite } from '../src/integrations/built-site.ts';
import { checkLinks } from './outside-links/check-links.ts';
import { collectLinks } from './outside-links/collect-links.ts';
import { linkReport, summaryOf } from './outside-links/link-report.ts';

const REPORT = 'test-results/outside-links.md';

/** `npm run links`: asks every outside address of the built site; a broken one is no failure. */
const { pages } = await BuiltSite.read('dist', '/');
if (pages.size) {
  const links = collectLinks(pages);
  if (!links.size) throw new Error('The pages in dist/ hold no link to another host, so none could be asked.');
  const checked = await checkLinks([...links.keys()], { tries: 2, timeoutMs: 20_000, pause: () => sleep(2_000) });
  mkdirSync('test-results', { recursive: true });
  writeFileSync(REPORT, linkReport(checked, links));
  console.log(`${summaryOf(checked)}: ${REPORT}`);
} else {
  console.error('There are no pages in dist/: run "npm run build" first.');
  process.exitCode = 1;
}
