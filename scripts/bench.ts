import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { inCheckout } from './checkout.ts';
import { build, distOf, FOLDER } from './bench/build.ts';
import { reportDataPage } from './bench/data-page.ts';
import { contentWithExamples } from './bench/examples.ts';
import { reportGalleryPage } from './bench/gallery-page.ts';
import { contentWithResults } from './bench/results.ts';
import { reportScale } from './bench/scale.ts';
import { reportSizes } from './bench/sizes.ts';

const CONTENT = join(FOLDER, 'content');

function changeOneNumber(): void {
  const file = join(CONTENT, 'results', 'alignment.json');
  const text = readFileSync(file, 'utf8');
  const changed = text.replace('0.16592', '0.16593');
  if (changed === text)
    throw new Error(`${file} no longer holds the number that this benchmark changes; name another one here.`);
  writeFileSync(file, changed);
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
reportScale({ what: 'examples', counts, content: contentWithExamples, list: 'gallery/index.html' });
await reportGalleryPage();
