import { extname } from 'node:path';

/** Endings of the files beside prose that pages show or lead to, by what they are. */
const ENDINGS = {
  picture: ['avif', 'gif', 'jpeg', 'jpg', 'png', 'svg', 'tif', 'tiff', 'webp'],
  video: ['mp4', 'webm'],
  captions: ['vtt'],
  document: ['bib', 'csv', 'gz', 'ipynb', 'pdf', 'pptx', 'tsv', 'txt', 'zip'],
} as const;

export type MediaKind = keyof typeof ENDINGS;

/** What a file is by its ending, whose letters may be capitals; undefined for one that no page has. */
export function mediaKind(name: string): MediaKind | undefined {
  const ending = extname(name).slice(1).toLowerCase();
  return (Object.keys(ENDINGS) as MediaKind[]).find((kind) => (ENDINGS[kind] as readonly string[]).includes(ending));
}

/** Whether an address is that of a file beside the page, and not of another page. */
export const isBeside = (address: string) => /^\.\.?\/.*\.\w+$/.test(address);

/** The endings of a kind, in words: ".mp4 or .webm". */
export function endingsOf(kind: MediaKind): string {
  const dotted = ENDINGS[kind].map((ending) => `.${ending}`);
  return new Intl.ListFormat('en', { type: 'disjunction' }).format(dotted);
}

/** The file beside a picture that dark pages show instead: "plot.png" gives "plot.dark.png". */
export function darkName(file: string): string {
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}.dark${ending}`;
}
