import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tellMedia } from '../../../../src/lib/checks/media-faults.ts';
import { ContentReading } from '../../../../src/lib/reading/content-reading.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is said of one file. */
function told(name: string, text: string): string[] {
  const file = join(folder, name);
  writeFileSync(file, text, 'latin1');
  const reading = new ContentReading(folder);
  tellMedia(reading);
  rmSync(file);
  return reading.faults.map(({ message }) => message);
}

const XMLNS = 'xmlns="http://www.w3.org/2000/svg"';

test.each([
  ['a.png', '', 'The file is empty.'],
  ['a.mp4', '', 'The file is empty.'],
  ['a.png', '<!doctype html><p>Sign in', 'It is no picture that can be read here.'],
  ['a.jpg', '\0\0\0\x18ftypheic', 'Save it anew, as .png, .jpg or .svg.'],
  ['a.jpg', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\n', 'Run git lfs pull.'],
  ['a.mp4', '<!doctype html><p>Sign in', 'It is no video in the form that its ending says, .mp4.'],
  ['a.mp4', 'short', 'It is no video'],
  ['A.WEBM', '\0\0\0\x18ftypisom', 'It is no video in the form that its ending says, .webm.'],
  ['a.svg', '<!doctype html><p>Sign in', 'It holds no <svg>.'],
  ['a.svg', '<svg viewBox="0 0 1 1"></svg>', `Browsers draw only an <svg ${XMLNS}>.`],
  ['favicon.svg', `<svg ${XMLNS}><script>x()</script></svg>`, 'It holds a script.'],
  ['a.svg', `<svg ${XMLNS}><g onload="x()"/></svg>`, 'It holds a script.'],
  ['a.svg', `<svg ${XMLNS}><image xlink:href="//example.org/a.png"/></svg>`, 'It takes <image> from another place'],
  ['a.vtt', '', 'The file is empty.'],
  ['a.vtt', '00:00.000 --> 00:01.000\nA walk.\n', 'Captions begin with a line WEBVTT.'],
  ['a.vtt', '1\n00:00:00,000 --> 00:00:01,000\nA walk.\n', 'Captions begin with a line WEBVTT.'],
  ['a.vtt', 'WEBVTT\n\n00:00:00,000 --> 00:00:01,000\nA walk.\n', 'has a comma before the thousandths.'],
  ['a.vtt', 'WEBVTT\n', 'It has no captions'],
  ['a.vtt', 'WEBVTT\n\n00:02.000 --> 00:01.000\nA walk.\n', '"00:02.000 --> 00:01.000" ends before it begins.'],
])('says of %s with %j what is wrong', (name, text, said) => {
  expect(told(name, text)).toEqual([expect.stringContaining(said)]);
});

test.each([
  ['a.mp4', '\0\0\0\x18ftypisom'],
  ['a.png', '\x89PNG\r\n\x1a\n'],
  ['a.png', '\xff\xd8\xff\xe0 of another form than its ending says'],
  ['a.webm', '\x1a\x45\xdf\xa3\0\0\0\0'],
  ['a.svg', `<?xml version="1.0"?><svg ${XMLNS}><a href="https://example.org/"><path d="M0 0"/></a></svg>`],
  ['a.vtt', '\xef\xbb\xbfWEBVTT Walks\r\n\r\n1\r\n00:59.000 --> 01:00:01.000 align:start\r\nA walk.\r\n'],
])('takes %s with %j', (name, text) => {
  expect(told(name, text)).toEqual([]);
});
