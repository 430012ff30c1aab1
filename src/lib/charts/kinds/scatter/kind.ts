import { z } from 'astro/zod';
import { drawnSchema, idSchema } from '../../../../schemas/common.ts';
import { inField } from '../../../base/field-fault.ts';
import { valueText } from '../../../numbers/format.ts';
import type { NumberBook } from '../../../numbers/number-book.ts';
import { headFields, methodsField, resultField } from '../../chart-fields.ts';
import { chartKind } from '../../chart-kind.ts';
import type { Panel } from '../../chart-panel.ts';
import { valueTable } from '../../chart-table.ts';
import { levelsPlan } from '../../levels-panels.ts';
import { placedNumbers, requireColors, type NumberedPanel } from '../../series-numbers.ts';
import { numberedPanel, requireDistinct } from '../../value-panels.ts';

const scatterPanelSchema = z
  .strictObject({
    result: resultField,
    x: idSchema.describe('The measure of the horizontal axis: an id of content/measures.json, which the result holds.'),
    y: idSchema.describe('The measure of the vertical axis.'),
    label: drawnSchema.optional().describe('Heading of the panel. Without it, the name of the vertical measure.'),
  })
  .refine(({ x, y }) => x !== y, { path: ['y'], message: 'It is the measure of the horizontal axis too.' });
type ScatterPanel = z.output<typeof scatterPanelSchema>;

const schema = z.strictObject({
  kind: z
    .literal('scatter')
    .describe('One point a level and method, at its values in two measures: what is reached, and at what cost.'),
  ...headFields,
  methods: methodsField.min(1),
  pareto: z
    .literal(true)
    .optional()
    .describe('true for a line that joins the points which no other beats in both measures.'),
  panels: z
    .array(scatterPanelSchema)
    .min(1)
    .describe('The panels of the chart, side by side in this order: each draws a result in two measures.'),
});
type ScatterChart = z.output<typeof schema>;

/** The numbers of both measures at all levels. */
function numbersOf(
  chart: ScatterChart,
  { result, x, y }: ScatterPanel,
  book: NumberBook,
): [NumberedPanel, NumberedPanel] {
  const ofMeasure = (measure: string) => {
    const asked = chart.panels.map((panel) => ({
      result: panel.result,
      measure: panel.x === measure ? panel.x : panel.y,
    }));
    return numberedPanel(chart, levelsPlan({ result, measure }, asked, book), book);
  };
  return [ofMeasure(x), ofMeasure(y)];
}

const pointId = (level: string, method: string) => `${level}--${method}`;

function scatterPanel({ pareto }: ScatterChart, asked: ScatterPanel, both: [NumberedPanel, NumberedPanel]): Panel {
  const [across, up] = both;
  const { items: levels, gap: _, ...head } = up.panel;
  const { unit, direction, isLogarithmic, valueLabel } = across.panel;
  const points = up.series
    .flatMap(({ id, label, numbers }, index) =>
      levels.flatMap((level, at) => {
        const [x, y] = [across.series[index]?.numbers[at], numbers[at]];
        if (!x || !y || x.value === null || y.value === null) return [];
        const name = { id: pointId(level.id, id), label: levels.length > 1 ? level.label : label, name: level.name };
        const readout = { lines: [{ series: id, text: `${valueText(y)}, ${valueText(x)}` }], gap: null };
        return [{ method: id, item: { ...name, size: x.value }, readout, value: y.value, errorBar: y.errorBar }];
      }),
    )
    .toSorted((a, b) => a.item.size - b.item.size);
  return {
    ...head,
    label: asked.label ?? head.label,
    itemLabel: valueLabel,
    quantity: null,
    across: { unit, ...(direction && { direction }), ...(isLogarithmic && { isLogarithmic }) },
    ...(pareto && { hasFront: true }),
    items: points.map(({ item }) => item),
    series: head.series.map((series) => ({
      ...series,
      values: points.map(({ method, value }) => (method === series.id ? value : null)),
      errorBars: points.map(({ method, errorBar }) => (method === series.id ? errorBar : null)),
    })),
    gap: null,
    readouts: points.map(({ readout }) => readout),
  };
}

export const scatter = chartKind({
  schema,
  resultIds: ({ panels }) => panels.map(({ result }) => result),
  content: (chart, book) => {
    requireColors(chart.methods, book);
    const numbered = chart.panels.map((panel, index) =>
      inField(['panels', index], () => numbersOf(chart, panel, book)),
    );
    const panels = chart.panels.map((panel, index) => scatterPanel(chart, panel, numbered[index]!));
    requireDistinct(panels);
    return {
      panels,
      tinted: null,
      table: valueTable(numbered.flat(), book),
      numbers: numbered.flat().flatMap(({ panel: { label, items }, series }) => placedNumbers(label, items, series)),
    };
  },
  placeOf: ({ panels }, { result, level, method, measure }) => {
    const panel = panels.find((one) => one.result === result && [one.x, one.y].includes(measure));
    if (!panel) return undefined;
    const { y } = panel;
    const isAlone = panels.filter((one) => one.y === y).length === 1;
    return level && method ? { point: `${isAlone ? y : `${result}-${y}`}.${pointId(level, method)}` } : {};
  },
});
