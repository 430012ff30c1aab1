import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { countText } from '../../../src/lib/numbers/format.ts';
import { figureLockSchema } from '../../../src/schemas/figure-lock.ts';
import { labExampleSchema } from '../../../src/schemas/lab-example.ts';
import { paperExampleSchema, type PinnedExample } from '../../../src/schemas/paper-example.ts';
import { attributes, sites, type TestedSite } from '../../build/built-sites.ts';
import { MADE_FIGURE } from '../../build/made-figure.ts';

const readFolder = (folder: string) =>
  readdirSync(folder).map((name) => ({
    id: name.replace('.json', ''),
    data: JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as unknown,
  }));
const lab = readFolder('content/gallery/lab').map(({ data }) => labExampleSchema.parse(data));
const paper = readFolder('content/gallery/paper').map(({ id, data }) => ({
  id,
  example: paperExampleSchema.parse(data) as PinnedExample,
}));
const lock = figureLockSchema.parse(JSON.parse(readFileSync('content/gallery/figures.lock.json', 'utf8')));
const ids = [...lab.map(({ id }) => id), ...paper.map(({ id }) => id)];

const pageOf = (site: TestedSite, id: string) => site.document(`gallery/${id}/index.html`);
const cardOf = (site: TestedSite, id: string) => site.document('gallery/index.html')(`[data-id="${id}"]`);
const alts = ({ panels }: PinnedExample) => Object.values(panels).map(({ alt }) => alt);

describe.each(sites)('the gallery under $base', (site) => {
  test('lists every example once, with a link to its page', () => {
    const $ = site.document('gallery/index.html');
    const links = attributes($, '[data-id] h3 a, .absent li > a', 'href');
    expect(links.toSorted()).toEqual(ids.map((id) => `${site.base}gallery/${id}/`).toSorted());
    for (const id of ids) expect(pageOf(site, id)('article.comparison h1')).toHaveLength(1);
  });

  test('says what can be seen, to whoever cannot see it', () => {
    for (const { id } of lab) {
      const words = attributes(pageOf(site, id), '.panel img', 'alt');
      expect(words).toHaveLength(3);
      expect(cardOf(site, id).find('img').attr('alt')).toBe(words.join(' '));
    }
    for (const { id, example } of paper) {
      for (const alt of alts(example)) {
        expect(pageOf(site, id).html()).toContain(pageOf(site, id)('<i>').text(alt).html());
      }
    }
  });

  test('keeps the place of each picture free, and waits with those that are far', () => {
    const $ = site.document('gallery/index.html');
    const loose = $('.comparison-card img:not([width][height][loading="lazy"])');
    expect(loose.length).toBe(0);
  });

  test('gives pictures and raw maps of the lab away, the maps with the committed values', () => {
    for (const example of lab) {
      const $ = pageOf(site, example.id);
      const files = attributes($, 'a[download]', 'href').map((href) => site.fileAt(href));
      expect(files).toHaveLength(5);
      for (const file of files) expect(site.bytesOf(file).length).toBeGreaterThan(100);
      expect(JSON.parse(site.text(`gallery/${example.id}/map.json`))).toEqual(example);
    }
  });

  test('names source and license on every page', () => {
    for (const { id, example } of paper) {
      const source = pageOf(site, id)('.source');
      expect(source.text()).toContain('CC BY 4.0');
      expect(source.find(`a[href$="/${example.source}"]`)).toHaveLength(1);
      expect(source.find('a[href="https://davidfan.io/webssl/"]')).toHaveLength(1);
      const figure = lock.sources.find(({ file }) => file === example.source);
      const { 'Vision encoder': encoder, LLM } = figure?.madeWith ?? {};
      const made = `Vision encoder: ${encoder ?? 'not stated'}; LLM: ${LLM ?? 'not stated'}.`;
      expect(source.text().replace(/\s+/g, ' ')).toContain(made);
    }
    for (const { id } of lab) expect(pageOf(site, id)('.source').text()).toContain('not from the paper');
  });

  test('has the numbers of each example of the lab, and its place among all', () => {
    for (const { id, kind, rank } of lab) {
      const $ = pageOf(site, id);
      expect($('table.numbers tbody tr')).toHaveLength(kind === 'gradient' ? 4 : 1);
      expect($('.facts').text()).toContain(`Place ${countText(rank.place)} of ${countText(rank.of)}`);
    }
  });
});

const [without, withFigure] = sites as [TestedSite, TestedSite];

test('without its figure, an example says where its authors show it', () => {
  const $ = without.document('gallery/index.html');
  expect($('.absent a[href="https://june-page.github.io/pivot/"]')).toHaveLength(1);
  for (const { id, example } of paper) {
    expect(cardOf(without, id)).toHaveLength(0);
    const listed = $('.absent li').filter((_, item) => $(item).find(`a[href$="/${id}/"]`).length > 0);
    for (const alt of alts(example)) expect(listed.text()).toContain(alt);
    const place = pageOf(without, id)('.comparison');
    expect(place.find('img')).toHaveLength(0);
    expect(place.find('.elsewhere a[href="https://june-page.github.io/pivot/"]')).toHaveLength(1);
  }
  expect(without.named(/^gallery\/pictures\//)).toEqual([]);
});

describe('with its figure, an example', () => {
  const made = paper.filter(({ example }) => example.source === MADE_FIGURE);

  test('shows each panel at the size of its box, as AVIF and without loss', async () => {
    expect(made.length).toBeGreaterThan(1);
    for (const { id, example } of made) {
      const $ = pageOf(withFigure, id);
      const boxes = Object.values(example.panels).map(({ box }) => box);
      for (const [at, image] of $('.panel img').toArray().entries()) {
        const { width, height } = boxes[at] as (typeof boxes)[number];
        expect([image.attribs['width'], image.attribs['height']]).toEqual([String(width), String(height)]);
        const avif = $(image).prev('source[type="image/avif"]').attr('srcset') ?? '';
        for (const address of [image.attribs['src'] ?? '', avif]) {
          const found = await sharp(withFigure.bytesOf(withFigure.fileAt(address))).metadata();
          expect([found.width, found.height]).toEqual([width, height]);
        }
      }
    }
  });

  test('stands in the list as one strip, in two formats and two widths', async () => {
    for (const { id } of made) {
      const card = cardOf(withFigure, id);
      const types = card.find('source').toArray();
      expect(types.map(({ attribs }) => attribs['type'])).toEqual(['image/avif', 'image/webp']);
      for (const { attribs } of types) {
        const entries = (attribs['srcset'] ?? '').split(', ').map((entry) => entry.split(' '));
        expect(entries).toHaveLength(2);
        for (const [address = '', width] of entries) {
          const found = await sharp(withFigure.bytesOf(withFigure.fileAt(address))).metadata();
          expect(`${found.width}w`).toBe(width);
        }
      }
    }
  });

  test('has a line below each panel that says what to see in it', () => {
    for (const { id, example } of made) {
      const readings = Object.values(example.panels).map(({ reading }) => reading);
      for (const place of [cardOf(withFigure, id).find('.reading'), pageOf(withFigure, id)('.panel-text')])
        expect(place.toArray().map((line) => withFigure.document('gallery/index.html')(line).text())).toEqual(readings);
    }
  });

  test('does not wait for others: those without their figure say where it is', () => {
    const others = paper.filter(({ example }) => example.source !== MADE_FIGURE);
    expect(others.length).toBeGreaterThan(1);
    const $ = withFigure.document('gallery/index.html');
    for (const { id } of others) expect($(`.absent li > a[href$="/${id}/"]`)).toHaveLength(1);
  });
});
