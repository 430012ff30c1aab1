import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readGallery, type Gallery } from '../../../figures/read-gallery.ts';
import type { PinnedExample } from '../../../src/schemas/paper-example.ts';
import { makeExample, makeGallery, newFolder, sourceOf } from './figure-builders.ts';

const source = sourceOf(Buffer.from('a figure'));
const contentOf = () => process.env['CONTENT_DIR'] ?? '';

/** Reads content with one example, in which a change was made. */
function readWith(change: (example: PinnedExample) => unknown): Gallery | string {
  const example = makeExample();
  makeGallery([[source, Buffer.of()]], { lamp: (change(example), example) });
  return readGallery(contentOf());
}

/** Reads content with one figure, of which fields were changed in the lock file. */
function readWithSource(changes: object): Gallery | string {
  const { put } = makeGallery([], { lamp: makeExample() });
  const attribution = [{ name: 'the authors', url: 'https://example.org/' }];
  put('figures.lock.json', { page: 'https://example.org/', attribution, sources: [{ ...source, ...changes }] });
  return readGallery(contentOf());
}

describe('readGallery', () => {
  test('gives the lock file, and the examples by the names of their files', () => {
    makeGallery([[source, Buffer.of()]], { wall: makeExample(), lamp: makeExample() });
    const { lock, examples } = readGallery(contentOf()) as Gallery;
    expect(lock.sources).toEqual([source]);
    expect(examples.map(({ id }) => id)).toEqual(['lamp', 'wall']);
    expect(examples[0]?.example).toEqual(makeExample());
  });

  test('says in one line that there is no lock file, or no example', () => {
    const empty = newFolder();
    expect(readGallery(empty)).toBe(`There is no ${join(empty, 'gallery/figures.lock.json')}: no figures to bring`);
    makeGallery([[source, Buffer.of()]], {});
    expect(readGallery(contentOf())).toMatch(/^There are no examples in .*paper: no figures to bring$/);
  });

  test('names a file that is not JSON', () => {
    makeGallery([[source, Buffer.of()]], { lamp: makeExample() });
    writeFileSync(join(contentOf(), 'gallery/paper/lamp.json'), '{"half": ');
    expect(() => readGallery(contentOf())).toThrow(/paper\/lamp\.json:1:10: The file ends too early/);
  });

  test('names an example whose file name is not an id', () => {
    makeGallery([[source, Buffer.of()]], { 'My lamp': makeExample() });
    expect(() => readGallery(contentOf())).toThrow(
      /paper\/My lamp\.json: The name of the file is an id\. An id has lower-case/,
    );
  });

  test('names every example of an unknown figure, and the known figures', () => {
    const change = (example: PinnedExample) => (example.source = 'figur.png');
    expect(() => readWith(change)).toThrow(
      /paper\/lamp\.json:1:\d+: source: No figure "figur\.png".*Known ids: figure\.png/,
    );
  });

  test.each<[string, Partial<PinnedExample['panels']['sft']['box']>]>([
    ['right', { left: 89 }],
    ['below', { top: 17 }],
  ])('names a box that leaves its figure at the %s, and both sizes', (_, place) => {
    const change = (example: PinnedExample) => Object.assign(example.panels['dpo']!.box, place);
    expect(() => readWith(change)).toThrow(
      /paper\/lamp\.json:1:\d+: panels\.dpo\.box: The box ends at \d+, \d+, outside figure\.png with its 120 × 40 pixels/,
    );
  });

  test('takes a box that ends with its figure', () => {
    expect(readWith((example) => Object.assign(example.panels['dpo']!.box, { left: 88, top: 16 }))).toBeTypeOf(
      'object',
    );
  });

  test.each<[string, (example: PinnedExample) => unknown, RegExp]>([
    ['a title', (example) => delete (example as { title?: unknown }).title, /title: /],
    ['an alt text', ({ panels }) => delete (panels['sft'] as { alt?: unknown }).alt, /panels\.sft\.alt: /],
  ])('names an example without %s, and the field', (_, change, message) => {
    expect(() => readWith(change)).toThrow(message);
    expect(() => readWith(change)).toThrow(/paper\/lamp\.json:1:/);
  });

  test.each([
    ['no license', { license: undefined }, /sources "figure\.png", license: /],
    ['an address without TLS', { url: 'http://example.org/a.png' }, /sources "figure\.png", url: .*https/],
    [
      'a branch',
      { url: 'https://raw.githubusercontent.com/a/b/main/figure.png' },
      /sources "figure\.png", url: .*its commit/,
    ],
    [
      'a tag',
      { url: 'https://raw.githubusercontent.com/a/b/refs/tags/v1/figure.png' },
      /sources "figure\.png", url: .*its commit/,
    ],
    [
      'half a commit',
      { url: 'https://github.com/a/b/raw/6ae199b/figure.png' },
      /sources "figure\.png", url: .*its commit/,
    ],
    ['a path out of the folder', { file: '../figure.png' }, /sources "\S+", file: .*no folder/],
    ['a path from the root', { file: '/etc/figure.png' }, /sources "\S+", file: .*no folder/],
    ['a path of another system', { file: '..\\figure.png' }, /sources "\S+", file: .*no folder/],
  ])('names a lock file with %s, and the field', (_, changes, message) => {
    expect(() => readWithSource(changes)).toThrow(message);
    expect(() => readWithSource(changes)).toThrow(/gallery\/figures\.lock\.json:1:/);
  });
});
