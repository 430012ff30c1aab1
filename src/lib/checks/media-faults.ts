import { load } from 'cheerio';
import { extname, join } from 'node:path';
import { mediaKind } from '../base/media-names.ts';
import type { ContentReading } from '../reading/content-reading.ts';

/** How a file begins that browsers play, by its ending. */
const BEGINS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  '.mp4': (bytes) => bytes.toString('latin1', 4, 8) === 'ftyp',
  '.webm': (bytes) => bytes.readUInt32BE(0) === 0x1a45dfa3,
};

/** How a picture begins, whatever its ending says: PNG, JPEG, GIF, WebP, TIFF and AVIF. */
// oxlint-disable-next-line no-control-regex -- these are bytes
const PICTURE = /^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF.{4}WEBP|II\*\0|MM\0\*|.{4}ftyp(?:avi|mif))/s;

/** Begins what Git LFS puts in the place of a large file. */
const POINTER = 'version https://git-lfs';

/** What makes an SVG more than a drawing: it would run where it is opened alone, or not be shown where it stands in a page. */
function drawingFault(text: string): string | undefined {
  const $ = load(text, { xml: true });
  const root = $('svg').first();
  if (!root.length) return 'It holds no <svg>. Save the drawing anew.';
  if (root.attr('xmlns') !== 'http://www.w3.org/2000/svg')
    return 'Browsers draw only an <svg xmlns="http://www.w3.org/2000/svg">. Write it so.';
  const all = $('svg, svg *').toArray();
  if (all.some(({ name, attribs }) => name === 'script' || Object.keys(attribs).some((key) => key.startsWith('on'))))
    return 'It holds a script. Delete it: a drawing stands here without.';
  const isElsewhere = ([key, value]: [string, string]) => /(?:^|:)href$/.test(key) && /^(?:https?:)?\/\//.test(value);
  const outside = all.find(({ name, attribs }) => name !== 'a' && Object.entries(attribs).some(isElsewhere));
  return (
    outside && `It takes <${outside.name}> from another place, which no browser loads here. Put it into the drawing.`
  );
}

const CUE = /^(?:(\d+):)?(\d\d):(\d\d[.,]\d{3})[ \t]+-->[ \t]+(?:(\d+):)?(\d\d):(\d\d[.,]\d{3})/gm;

/** Captions that browsers leave out in silence. */
function captionsFault(text: string): string | undefined {
  if (!/^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(text))
    return 'Captions begin with a line WEBVTT. Those of other formats are not shown.';
  const cues = [...text.matchAll(CUE)];
  if (!cues.length) return 'It has no captions, which look like "00:01.000 --> 00:04.000" with a line of words below.';
  const seconds = (hours = '0', minutes = '', rest = '') =>
    Number(hours) * 3600 + Number(minutes) * 60 + Number(rest.replace(',', '.'));
  for (const [line, fromHours, fromMinutes, from, toHours, toMinutes, to] of cues) {
    if (line.includes(',')) return `"${line}" has a comma before the thousandths. Write a point.`;
    if (seconds(fromHours, fromMinutes, from) >= seconds(toHours, toMinutes, to))
      return `"${line}" ends before it begins.`;
  }
  return undefined;
}

function faultOf(name: string, bytes: Buffer): string | undefined {
  const kind = mediaKind(name);
  if (!bytes.length) return 'The file is empty.';
  if (bytes.toString('latin1', 0, POINTER.length) === POINTER)
    return 'It is what Git LFS leaves in the place of the file. Run git lfs pull.';
  const ending = extname(name).toLowerCase();
  if (kind === 'video' && bytes.length >= 8 ? !BEGINS[ending]?.(bytes) : kind === 'video')
    return `It is no video in the form that its ending says, ${ending}. Save it anew.`;
  if (kind === 'picture' && ending !== '.svg' && !PICTURE.test(bytes.toString('latin1')))
    return 'It is no picture that can be read here. Save it anew, as .png, .jpg or .svg.';
  if (kind === 'captions') return captionsFault(bytes.toString());
  // Those of drawings/ stand in a page as its own markup, and have rules of their own.
  return ending === '.svg' && !name.startsWith('drawings/') ? drawingFault(bytes.toString()) : undefined;
}

/** Tells of pictures, videos and captions that browsers would not show, and of drawings that would run. */
export function tellMedia(reading: ContentReading): void {
  // What nobody shows is told for that.
  const told = new Set(reading.faults.map(({ file }) => file));
  for (const name of reading.names.filter((one) => mediaKind(one) && !told.has(join(reading.folder, one)))) {
    const isText = /\.(?:svg|vtt)$/i.test(name);
    const fault = faultOf(name, isText ? reading.bytes(name) : reading.beginning(name, POINTER.length));
    if (fault) reading.say(name, fault);
  }
}
