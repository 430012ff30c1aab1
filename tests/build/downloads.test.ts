import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import type { Observation } from '../../src/lib/charts/chart-files.ts';
import { resultIdsOf } from '../../src/lib/charts/chart-kinds.ts';
import { licenseName } from '../../src/lib/paper/license-name.ts';
import { paperAddress } from '../../src/lib/paper/identity.ts';
import { charts, requireResult, site as identity } from '../unit/content-files.ts';
import { sites, type TestedSite } from './built-sites.ts';
import { numbersOf } from './chart-numbers.ts';
import { parseCsv } from './parse-csv.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';

interface DataFile {
  title: string;
  paper: string;
  license: string;
  observations: Observation[];
}

const dataFile = (site: TestedSite, id: string) => JSON.parse(site.text(`charts/${id}.json`)) as DataFile;

/** What is computed has two digits more in a file than what it is computed from. */
const almost = (value: number | null, digits: number): unknown =>
  value === null ? null : expect.closeTo(value, digits + 1);

describe.each(sites)('under $base', (site) => {
  test('a number has the same digits in the files of each chart as in those of all numbers', () => {
    const rows = site.named(/^data\/(?:results|lab)\.json$/).flatMap((name) => {
      const file = JSON.parse(site.text(name)) as { rows: { id: string; value: number }[] };
      return file.rows.map(({ id, value }): [string, number] => [id, value]);
    });
    const values = new Map(rows);
    const compared = [...charts].flatMap(([id, chart]) => {
      const { observations } = dataFile(site, id);
      return numbersOf(chart).flatMap(({ panel, item, series, origin, isGap }) => {
        const value = isGap || !origin ? undefined : values.get(origin);
        const names = [panel, item, series].map((name) => name.replaceAll('−', '-'));
        const own = observations.find((one) => names.join() === [one.panel, one.item, one.series].join());
        return value === undefined ? [] : [{ of: `${id}: ${names.join(', ')}`, value, own: own?.value }];
      });
    });
    const hasValues = [...charts.values()].some(({ kind }) => kind !== 'gaps' && kind !== 'heat-table');
    expect(compared.length > 0).toBe(hasValues);
    expect(compared.filter(({ value, own }) => value !== own)).toEqual([]);
  });

  describe.each([...charts])('the files of %s', (id, chart) => {
    test('JSON holds the numbers of the results, each with unit and source', () => {
      const { observations, ...head } = dataFile(site, id);
      expect(head).toMatchObject({
        title: chart.title,
        paper: paperAddress(identity),
        license: identity.links.license,
      });
      const given = observations.map(({ panel, item, series, value, unit, errorBarLow, errorBarHigh }) => [
        `${panel} / ${item} / ${series}`,
        [value, unit, errorBarLow, errorBarHigh],
      ]);
      // Pages have a minus sign where files have a hyphen.
      const wanted = numbersOf(chart).map(({ panel, item, series, value, digits, unit, errorBar }) => [
        `${panel} / ${item} / ${series}`.replaceAll('−', '-'),
        [almost(value, digits), unit, errorBar?.[0] ?? null, errorBar?.[1] ?? null],
      ]);
      expect(given).toHaveLength(wanted.length);
      expect(Object.fromEntries(given)).toEqual(Object.fromEntries(wanted));
      expect(site.text(`charts/${id}.json`)).not.toMatch(/[−±]/);
      expect(observations.filter(({ source }) => !source)).toEqual([]);
    });

    test('CSV has a heading, and a record for each observation of the JSON', () => {
      const csv = site.text(`charts/${id}.csv`);
      expect(csv).not.toMatch(/[−±]/);
      const [heading, ...records] = parseCsv(csv);
      const { observations, paper, license } = dataFile(site, id);
      expect(heading).toEqual([...Object.keys(observations[0] ?? {}), 'paper', 'license']);
      // A text that starts like a formula has an apostrophe before it.
      const read = records.map((record) => record.map((field) => field.replace(/^'/, '')));
      expect(read).toEqual(
        observations.map((one) => [...Object.values(one), paper, license].map((field) => String(field ?? ''))),
      );
    });

    test('SVG stands alone: colors, sizes and words, no variables', () => {
      const text = site.text(`charts/${id}.svg`);
      expect(text).not.toContain('var(');
      expect(text).not.toMatch(/\bNaN\b|undefined|Infinity/);
      const $ = load(text, { xml: true });
      expect($('svg').first().attr('viewBox')).toMatch(/^0 0 [\d.]+ \d+$/);
      // Lines are broken where the picture ends.
      const words = $('text')
        .toArray()
        .map((line) => $(line).text())
        .join(' ');
      const sources = new Set(resultIdsOf(chart).map((result) => requireResult(result).source));
      for (const { work, place } of sources) {
        expect(words).toContain(place);
        expect(words).toContain(identity.works.find(({ id: known }) => known === work)?.label);
      }
      // Nothing else is named as where they are from, the paper neither.
      const credit = words.slice(words.lastIndexOf('Source: '));
      const isSource = ({ id: known }: { id: string }) => [...sources].some(({ work }) => work === known);
      const ofSources = identity.works
        .filter(isSource)
        .map(({ url }) => url)
        .join(' ');
      const others = identity.works.filter((work) => !isSource(work)).map(({ url }) => url.replace('https://', ''));
      const foreign = [...others, identity.arxiv?.id ?? []].flat().filter((name) => !ofSources.includes(name));
      expect(foreign.filter((name) => credit.includes(name))).toEqual([]);
      expect(credit).toContain(licenseName(identity.links.license));
      for (const word of chart.title.split(' ')) expect(words).toContain(word);
    });

    test('PNG is the SVG in pixels, sharp enough for a slide', () => {
      const bytes = site.bytesOf(`charts/${id}.png`);
      expect(bytes.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE);
      // The header chunk follows the signature: length, name, width, height.
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      const svg = load(site.text(`charts/${id}.svg`), { xml: true })('svg').first();
      expect(width / height).toBeCloseTo(Number(svg.attr('width')) / Number(svg.attr('height')), 1);
      expect(width).toBeGreaterThanOrEqual(900);
      expect(width).toBeLessThanOrEqual(4000);
      expect(bytes.length).toBeGreaterThan(5_000);
      expect(bytes.length).toBeLessThan(500_000);
    });
  });
});
