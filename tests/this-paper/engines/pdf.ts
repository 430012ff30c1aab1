import { inflateSync } from 'node:zlib';

/** How many pages a PDF has: each is an object of the type Page, in the file itself or in a compressed part of it. */
export function countPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const parts = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, part = '']) => {
    try {
      return inflateSync(Buffer.from(part, 'latin1')).toString('latin1');
    } catch {
      // A picture or a font in another coding.
      return '';
    }
  });
  return [text, ...parts].reduce((sum, part) => sum + (part.match(/\/Type\s*\/Page\b/g)?.length ?? 0), 0);
}
