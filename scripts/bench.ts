import { cpSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFaults } from '../src/lib/checks/content-faults.ts';
import { inCheckout } from './checkout.ts';
import { build, distOf, FOLDER } from './bench/build.ts';
import { reportDataPage } from './bench/data-page.ts';
import { contentWithExamples } from './bench/examples.ts';
import { reportGalleryPage } from './bench/gallery-page.ts';
import { contentWithResults } from './bench/results.ts';
import { reportScale } from './bench/scale.ts';
import { reportSizes } from './bench/sizes.ts';

const CONTENT = join(FOLDER, 'content');

/** Changes the last digit of the first number of a result that nothing else has to follow. */
function changeOneNumber(): void {
  for (const file of globSync(join(CONTENT, 'results', '*.json')).toSorted()) {
    const text = readFileSync(file, 'utf8');
    const changed = text.replace(
      /("values": \{\s*"[^"]+": [\d.]*)(\d)/,
      (_, before, digit) => before + ((+digit + 1) % 10),
    );
    writeFileSync(file, changed);
    if (changed !== text && !contentFaults(CONTENT).length) return;
    writeFileSync(file, text);
  }
  throw new Error('No number of content/results/ can be changed by itself.');
}

/** How long this commit builds against another, on the same machine in the same minute. */
async function reportTrend(from: string, seconds: number): Promise<void> {
  const before = await inCheckout(from, join(FOLDER, 'checkout'), (project) => build('before', 'content', project));
  console.log(`Against ${from}: ${before.seconds.toFixed(1)} s there (ratio ${(seconds / before.seconds).toFixed(2)})`);
}

/** `npm run bench`; `-- --from REF` compares the time of a build with that of another commit. */
const { values } = parseArgs({ options: { from: { type: 'string' } } });
rmSync(FOLDER, { recursive: true, force: true });
cpSync('content', CONTENT, { recursive: true });
const clean = build('site', CONTENT);
changeOneNumber();
const again = build('site', CONTENT);
console.log(
  `Clean build ${clean.seconds.toFixed(1)} s; after one changed number ${again.seconds.toFixed(1)} s (ratio ${(again.seconds / clean.seconds).toFixed(2)})`,
);
if (values.from) await reportTrend(values.from, clean.seconds);
reportSizes(distOf('site'));
await reportDataPage();
const counts = [10, 100, 1000];
reportScale({ what: 'results', counts, content: contentWithResults, list: 'charts/index.html' });
// Those of the lab are written over and over.
if (existsSync('content/gallery/lab')) {
  reportScale({ what: 'examples', counts, content: contentWithExamples, list: 'gallery/index.html' });
  await reportGalleryPage();
}
