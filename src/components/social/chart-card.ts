import { chartContent, requireChart } from '../../lib/content/collections.ts';
import { chartMiniature } from '../chart/chart-miniature.ts';
import { printTheme } from '../chart/print-theme.ts';
import { interOutlines } from '../chart/text-metrics.ts';
import type { PageCard } from './page-card.ts';

/** The preview of a page whose chart has this id; an empty one for a page without a chart. */
export async function chartCard(id: unknown): Promise<PageCard> {
  if (typeof id !== 'string') return {};
  const chart = requireChart(id);
  const drawing = chartMiniature(await chartContent(id, chart), { theme: printTheme, metrics: interOutlines });
  return { drawing, alt: `Chart: ${chart.title}. ${chart.summary}` };
}
