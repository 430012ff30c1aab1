import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { chartSchema } from '../../src/lib/charts/chart-kinds.ts';
import { proseComponents } from '../../src/schemas/prose-component.ts';
import { guideCharts, guideExamples } from '../build/authoring-page.ts';
import { issuesOf } from './builders.ts';

const prose = guideExamples.filter(({ language }) => language === 'mdx').map(({ code }) => code);

/** The components that the guide writes, each with its attributes. */
const written = prose.flatMap((code) =>
  [...code.matchAll(/<([A-Z]\w+)((?:\s+\w+=(?:"[^"]*"|\{[^}]*\}))*)\s*\/?>/g)].map(([, name = '', rest = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...rest.matchAll(/(\w+)=(?:"([^"]*)"|\{([^}]*)\})/g)].map(([, key = '', text, value]) => [
        key,
        text ?? JSON.parse(value!),
      ]),
    ) as Record<string, unknown>,
  })),
);

test('the guide for authors has every component of prose', () => {
  expect(new Set(written.map(({ name }) => name))).toEqual(new Set(Object.keys(proseComponents)));
});

test('the components of the guide have the attributes that they take', () => {
  const schemas = new Map(Object.entries(proseComponents).map(([name, { attributes }]) => [name, attributes]));
  expect(written.flatMap(({ name, attributes }) => issuesOf(schemas.get(name)!, attributes))).toEqual([]);
});

test('the guide has a chart of each kind, as it is written', () => {
  const charts = guideCharts.map(({ code }) => JSON.parse(code) as { kind: string });
  const kinds = globSync('src/lib/charts/kinds/*/kind.ts').map((file) => basename(file.replace('/kind.ts', '')));
  expect(charts.map(({ kind }) => kind).toSorted()).toEqual(kinds.toSorted());
  expect(charts.flatMap((chart) => issuesOf(chartSchema, chart))).toEqual([]);
});

test('of the guide alone what needs the files of the lab is not built', () => {
  const left = guideExamples
    .filter(({ isBuilt }) => !isBuilt)
    .flatMap(({ code }) => code.match(/(?<=<)[A-Z]\w+/g) ?? []);
  expect(left.filter((name) => !name.startsWith('Lab'))).toEqual([]);
});
