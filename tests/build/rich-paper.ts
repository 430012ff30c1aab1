import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { writeAuthoringPage } from './authoring-page.ts';
import { writeResults } from './rich-results.ts';
import { copyContent } from '../unit/lib/checks/spoiled-content.ts';

const RICH = join(import.meta.dirname, 'rich-paper');

type Color = { r: number; g: number; b: number };
const RED = { r: 200, g: 30, b: 30 };
const BLUE = { r: 30, g: 60, b: 200 };
const NIGHT = { r: 10, g: 10, b: 40 };

/** A picture of two halves, so that it shows whether it stands upright. */
const halves = (width: number, height: number, color: Color) =>
  sharp({ create: { width, height, channels: 3, background: color } }).composite([
    { input: { create: { width: Math.round(width / 2), height, channels: 3, background: NIGHT } }, left: 0, top: 0 },
  ]);

const PATH = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20"><path d="M0 10Q30 -20 60 10" fill="none" stroke="#333"/></svg>`;

/** Writes what cameras and programs write, with names as people give them, beside prose. */
export async function writeMedia(folder: string): Promise<void> {
  const file = (name: string) => join(folder, name);
  await halves(1600, 500, RED).jpeg().toFile(file('Wood at dawn.JPG'));
  await halves(300, 200, RED).png().toFile(file('red.png'));
  await halves(300, 200, BLUE).png().toFile(file('blue.png'));
  await halves(300, 200, NIGHT).png().toFile(file('blue.dark.png'));
  await halves(400, 200, BLUE).withMetadata({ orientation: 6 }).jpeg().toFile(file('turned.jpg'));
  await halves(300, 100, RED).toColorspace('cmyk').jpeg().toFile(file('inks.jpg'));
  await halves(320, 100, RED).toColorspace('rgb16').png().toFile(file('shades.png'));
  await sharp({ create: { width: 90, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
    .webp({ lossless: true })
    .toFile(file('Größe & mehr.webp'));
  const frames = await Promise.all([RED, BLUE].map((color) => halves(80, 60, color).png().toBuffer()));
  await sharp(frames, { join: { animated: true } })
    .gif()
    .toFile(file('turning.gif'));
  writeFileSync(file('path.svg'), PATH);
  writeFileSync(file('Our slides.pdf'), '%PDF-1.4 slides');
  // The begin of a video, which the build only copies.
  writeFileSync(file('walk.mp4'), '\0\0\0\x18ftypisom');
  writeFileSync(file('walk.vtt'), 'WEBVTT\n\n00:00.000 --> 00:01.000\nA walk.\n');
}

/** Writes pictures beside comparisons, four in one, one on its side and two of one file, and further comparisons of them. */
async function writeCompared(folder: string): Promise<void> {
  await halves(400, 60, BLUE).png().toFile(join(folder, 'Four walks_2.png'));
  await halves(600, 1000, RED).withMetadata({ orientation: 6 }).jpeg().toFile(join(folder, 'pond.jpg'));
  await halves(160, 60, NIGHT).png().toFile(join(folder, 'clearing.png'));
  // More of them, to find one by its topic and to go from one to the next.
  const bench = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8')) as object;
  for (const [id, title, topic] of [
    ['brook', 'The bridge over the brook', 'water'],
    ['gate', 'The gate of the wood', 'path'],
  ])
    writeFileSync(join(folder, `${id}.json`), JSON.stringify({ ...bench, title, topics: [topic] }));
}

/** What shows all of them but for those of the home page. */
export function mediaProse(): string {
  const page = readFileSync(join(RICH, 'pages', 'media-kinds.mdx'), 'utf8');
  return page.replace(/^---\n.*?\n---\n/s, '');
}

/**
 * Writes the content of a paper with all that a page may hold, with charts of all kinds: the small paper's files, those of
 * `rich-paper/` and of the guide for authors, and pictures that are made here.
 */
export async function richContent(contentDir: string): Promise<string> {
  rmSync(contentDir, { recursive: true, force: true });
  copyContent('small', contentDir);
  cpSync(RICH, contentDir, { recursive: true });
  writeResults(contentDir);
  writeAuthoringPage(contentDir);
  await writeMedia(join(contentDir, 'pages'));
  await writeCompared(join(contentDir, 'gallery', 'paper'));
  mkdirSync(join(contentDir, 'files'));
  writeFileSync(join(contentDir, 'files', 'Our poster.pdf'), '%PDF-1.4 poster');
  const logos = join(contentDir, 'logos');
  mkdirSync(logos);
  writeFileSync(join(logos, 'Our Logo.svg'), PATH);
  await halves(240, 80, RED).png().toFile(join(logos, 'woods.png'));
  return contentDir;
}
