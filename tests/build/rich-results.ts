import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Value = number | null | { value: number; errorBar: [number, number] };
interface Level {
  id: string;
  label: string;
  name: string;
  size?: number | string;
}

/** Made-up numbers that come again: between -1 and 1, without order. */
const wave = (seed: number) => Math.sin(seed * 12.9898) * Math.cos(seed * 78.233);
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Results of eight methods for charts of all kinds: many points, units, sizes of several quantities, names and dates. */
export function writeResults(contentDir: string): void {
  const methods = JSON.parse(readFileSync(join(contentDir, 'methods.json'), 'utf8')) as { id: string }[];
  const ids = methods.map(({ id }) => id);
  mkdirSync(join(contentDir, 'results'), { recursive: true });
  const write = (
    name: string,
    title: string,
    factor: { label: string; quantity: string | null; scale?: 'linear' | 'log'; levels: Level[] },
    valuesOf: (method: number, level: number) => Record<string, Value> | null,
    drawn: readonly string[] = ids,
  ) => {
    const rows = factor.levels.flatMap(({ id }, level) =>
      drawn.flatMap((method, index) => {
        const values = valuesOf(index, level);
        return values ? [{ level: id, method, values }] : [];
      }),
    );
    const source = { reading: 'table', work: 'paper', place: 'Table 2' };
    const result = { title, settings: 'All made up for tests', source, factor, rows };
    writeFileSync(join(contentDir, 'results', `${name}.json`), JSON.stringify(result));
  };
  const named = (names: readonly string[]): Level[] =>
    names.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), label: name, name }));

  write(
    'cost',
    'Cost of walks',
    { label: 'Walk', quantity: null, levels: named(range(25).map((index) => `Walk ${index + 1}`)) },
    (method, level) => {
      const time = 0.03 * 10 ** ((level + wave(level + method)) / 6) * (1 + method / 3);
      return {
        time: rounded(time, 2),
        error: rounded(40 - 9 * Math.log10(time * 20) + 5 * wave(level * 8 + method) + method, 1),
      };
    },
  );
  write('ways', 'Ways to walk', { label: 'Wood', quantity: null, levels: named(['Beech']) }, (method) => ({
    noise: rounded(20 + method * 6 + 5 * wave(method), 1),
    pace: rounded(1 + method * 0.7 + 2 * wave(method + 3), 1),
    heading: rounded(12 + 8 * wave(method + 5), 1),
  }));
  const step = (size: number): Level => ({
    id: `s${size}`,
    label: size.toLocaleString('en-US'),
    name: `Step ${size.toLocaleString('en-US')}`,
    size,
  });
  write(
    'practice',
    'Practice',
    { label: 'Practice', quantity: 'steps', levels: range(200).map((index) => step(index * 500)) },
    (method, level) => {
      // Some are measured at fewer steps.
      if (method === 5 && level % 4) return null;
      const loss = 4 / (1 + level / (4 + 6 * method)) + 0.02 * (method + 1) * (1 + 0.2 * wave(level));
      const spread = loss * (0.08 + 0.02 * method);
      const value = rounded(loss, 3);
      return { loss: { value, errorBar: [rounded(value - spread, 3), rounded(value + spread, 3)] } };
    },
  );
  write(
    'growth',
    'Growth',
    {
      label: 'Walk',
      quantity: 'date',
      levels: range(60).map((index) => {
        const date = `${2026 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
        return { id: `d${date}`, label: date, name: date, size: date };
      }),
    },
    (method, level) => ({
      spores: Math.round(300 * 1.12 ** level * (1 + method) * (1 + 0.2 * wave(level + method))),
      species: Math.round(10 + level * (0.5 + method / 4) + 2 * wave(level)),
    }),
    ids.slice(0, 3),
  );
  const pixels = [224, 336, 448, 672, 1344];
  write(
    'lenses',
    'Lenses',
    {
      label: 'Lens',
      quantity: 'pixels',
      levels: pixels.map((size) => ({ id: `p${size}`, label: `${size} px`, name: `${size} pixels`, size })),
    },
    (method, level) => ({
      heading: rounded(20 - 3 * level + 4 * wave(method * 5 + level), 1),
      time: rounded(0.05 * 4 ** level * (1 + method / 2), 2),
    }),
  );
  write(
    'stages',
    'Stages',
    { label: 'Stage', quantity: null, levels: named(['Lacing boots', 'Walking in', 'Looking around', 'Going home']) },
    (method, level) => ({ noise: rounded(30 + 8 * wave(level + method * 3), 1) }),
    ids.slice(0, 3),
  );
  write(
    'frames',
    'Frames',
    {
      label: 'Frames',
      quantity: 'frames',
      scale: 'linear',
      levels: range(45).map((index) => ({
        id: `f${index + 1}`,
        label: `${index + 1}`,
        name: `${index + 1} frames`,
        size: index + 1,
      })),
    },
    (method, level) => ({ found: rounded(50 + 9 * Math.log(level + 1) - 4 * method + wave(level), 1) }),
    ids.slice(0, 2),
  );
  write(
    'woods',
    'Woods',
    {
      label: 'Wood',
      quantity: null,
      levels: named(['Beech', 'Spruce', 'Old oak by the river', 'Birch', 'Pine', 'Larch']),
    },
    (method, level) => {
      const value = rounded(6 + 4 * wave(level * 8 + method) + method / 3, 1);
      return { error: { value, errorBar: [rounded(value - 0.6, 1), rounded(value + 0.6, 1)] } };
    },
  );
  write(
    'abilities',
    'Abilities',
    { label: 'Wood', quantity: null, levels: named(['Beech', 'Spruce']) },
    (method, level) => {
      const found = rounded(70 - 5 * method + 8 * wave(level + method), 1);
      return { found, edible: rounded(50 - 3 * method + 8 * wave(level + method * 2), 1) };
    },
  );
}
