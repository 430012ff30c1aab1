import { readFileSync } from 'node:fs';
import { chartSchema } from '../../src/lib/charts/chart-kinds.ts';
import { NumberBook } from '../../src/lib/numbers/number-book.ts';
import { measuresSchema } from '../../src/schemas/measure.ts';
import { methodsSchema } from '../../src/schemas/method.ts';
import { resultSchema } from '../../src/schemas/result.ts';
import { guideCharts, guideExamples } from '../build/authoring-page.ts';

const RICH = 'tests/build/rich-paper';
const read = (name: string): unknown => JSON.parse(readFileSync(`${RICH}/${name}`, 'utf8'));
const byId = <Item extends { id: string }>(items: readonly Item[]) => new Map(items.map((item) => [item.id, item]));

/** The charts of the guide for authors, one of each kind. */
export const charts = new Map(guideCharts.map(({ id, code }) => [id, chartSchema.parse(JSON.parse(code))]));

/** The numbers of the guide: what slow and fast walks find after rain. */
export const book = new NumberBook({
  results: new Map(
    guideExamples.flatMap(({ file, code }) => {
      const [, id] = /^results\/(.+)\.json$/.exec(file ?? '') ?? [];
      return id ? [[id, resultSchema.parse(JSON.parse(code))] as const] : [];
    }),
  ),
  measures: byId(measuresSchema.parse(read('measures.json'))),
  methods: byId(methodsSchema.parse(read('methods.json'))),
  works: [{ id: 'paper', label: 'the paper', url: 'https://example.com/paper' }],
});
