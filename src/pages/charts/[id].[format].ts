import type { APIRoute, GetStaticPaths } from 'astro';
import { chartPicture } from '../../components/chart/chart-picture.ts';
import { chartPixels } from '../../components/chart/chart-pixels.ts';
import { heatPicture } from '../../components/chart/heat-picture.ts';
import { printTheme } from '../../components/chart/print-theme.ts';
import { interMetrics, interOutlines } from '../../components/chart/text-metrics.ts';
import type { TextMetrics2D } from '../../components/chart/svg-context.ts';
import {
  CHART_FORMATS,
  csvFile,
  jsonFile,
  observationsOf,
  type ChartFormat,
  type FileHead,
  type Observation,
} from '../../lib/charts/chart-files.ts';
import { content } from '../../lib/base/content-folder.ts';
import { resultIdsOf } from '../../lib/charts/chart-results.ts';
import { heatTableOf, panelsOf, requireChart, sources } from '../../lib/content/collections.ts';
import { heatObservations } from '../../lib/charts/heat-observations.ts';
import { site } from '../../lib/paper/site.ts';
import type { Chart } from '../../schemas/chart.ts';

export const getStaticPaths = (() => {
  const { charts } = content();
  return charts.flatMap(({ id }) => CHART_FORMATS.map((format) => ({ params: { id, format } })));
}) satisfies GetStaticPaths;

async function observations(id: string, chart: Chart): Promise<Observation[]> {
  if (chart.kind !== 'heat-table') return observationsOf(id, await panelsOf(id, chart));
  const { rows, result } = await heatTableOf(id, chart);
  return heatObservations(id, chart, rows, result, await sources());
}

async function picture(id: string, chart: Chart, metrics: TextMetrics2D): Promise<string> {
  const { result: requireResult } = await sources();
  const places = [...new Set(resultIdsOf(chart).map((result) => requireResult(result).source.place))];
  const provenance = `${chart.caption} Source: ${places.join('; ')}, arXiv:${site.arxiv.id}. CC BY 4.0.`;
  if (chart.kind !== 'heat-table')
    return chartPicture(chart.title, provenance, await panelsOf(id, chart), printTheme, metrics);
  const { rows, result, looks } = await heatTableOf(id, chart);
  const head = result.factor.levels.map((level) => level.label);
  return heatPicture(chart.title, provenance, head, rows, looks, printTheme, metrics);
}

async function file(id: string, format: ChartFormat): Promise<BodyInit> {
  const chart = requireChart(id);
  const head: FileHead = {
    title: chart.title,
    caption: chart.caption,
    paper: site.links.paper,
    licence: site.links.licence,
  };
  switch (format) {
    case 'csv':
      return csvFile(await observations(id, chart), head);
    case 'json':
      return jsonFile(chart, await observations(id, chart), head);
    case 'svg':
      return picture(id, chart, interMetrics);
    case 'png':
      // Outlines, so that the picture is the same on a machine without the typeface.
      return chartPixels(await picture(id, chart, interOutlines));
  }
}

export const GET: APIRoute = async ({ params }) =>
  new Response(await file(params['id'] ?? '', params['format'] as ChartFormat));
