import type { APIRoute, GetStaticPaths } from 'astro';
import { chartPicture } from '../../components/chart/chart-picture.ts';
import { printTheme } from '../../components/chart/print-theme.ts';
import type { TextMetrics2D } from '../../components/chart/svg-context.ts';
import { svgToPng } from '../../components/chart/svg-to-png.ts';
import { interMetrics, interOutlines } from '../../components/chart/text-metrics.ts';
import { addressOf, href } from '../../lib/base/base-path.ts';
import { contentType } from '../../lib/base/content-type.ts';
import { content } from '../../lib/reading/content-folder.ts';
import {
  CHART_FORMATS,
  csvFile,
  jsonFile,
  observationsOf,
  type ChartFormat,
  type FileHead,
} from '../../lib/charts/chart-files.ts';
import type { Chart } from '../../lib/charts/chart-kinds.ts';
import { chartContent, numberBook, provenanceOf, requireChart } from '../../lib/content/collections.ts';
import { licenseName } from '../../lib/paper/license-name.ts';
import { paperAddress } from '../../lib/paper/identity.ts';
import { site } from '../../lib/paper/site.ts';

export const getStaticPaths = (() => {
  const { charts } = content();
  return charts.flatMap(({ id }) => CHART_FORMATS.map((format) => ({ params: { id, format } })));
}) satisfies GetStaticPaths;

/** Where the numbers of a chart are from and how they may be used, for a file that leaves the page. */
async function creditOf(chart: Chart, address: URL | undefined): Promise<string> {
  const sources = await provenanceOf(chart);
  const urls = sources.map(({ url }) => (url.startsWith('/') ? addressOf(href(url), address) : url));
  const named = [...new Set(urls)].map((url) => url.replace('https://', ''));
  return `Source: ${sources.map(({ text }) => text).join('; ')} (${named.join(', ')}). ${licenseName(site.links.license)}.`;
}

async function file(id: string, format: ChartFormat, address: URL | undefined): Promise<BodyInit> {
  const chart = requireChart(id);
  const shown = await chartContent(id, chart);
  const observations = observationsOf(id, shown.numbers, numberBook());
  const credit = `${chart.caption} ${await creditOf(chart, address)}`;
  const picture = (metrics: TextMetrics2D) => chartPicture(chart.title, credit, shown, printTheme, metrics);
  const head: FileHead = {
    title: chart.title,
    caption: chart.caption,
    paper: paperAddress(site),
    license: site.links.license,
  };
  switch (format) {
    case 'csv':
      return csvFile(observations, head);
    case 'json':
      return jsonFile(chart, observations, head);
    case 'svg':
      return picture(interMetrics);
    case 'png':
      // Outlines, so that the picture is the same on a machine without the typeface.
      return svgToPng(picture(interOutlines));
  }
}

export const GET: APIRoute = async ({ params, site: address }) =>
  new Response(await file(params['id'] ?? '', params['format'] as ChartFormat, address), {
    headers: { 'content-type': contentType(`.${params['format']}`) },
  });
