import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One address of which pictures are taken, in every theme and width. */
export interface Shot {
  /** Name of its pictures, without theme and width. */
  name: string;
  path: string;
  /** Whether charts come alive; in pictures of pages they stay drawings, so that a chart has its own pictures. */
  isLive: boolean;
}

interface PanelIds {
  id: string;
  items: { id: string }[];
  series: { id: string }[];
}

/** The panels of the one chart of a chart page; none where it is a table. */
function panelsIn(html: string): PanelIds[] {
  const [, json] = /<script type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
  return json ? (JSON.parse(json) as PanelIds[]) : [];
}

/** The states of a chart: alive, with a point read out, and with a series switched off where there are several. */
function chartShots(path: string, html: string): Shot[] {
  const [panel] = panelsIn(html);
  if (!panel) return [];
  const name = path.replaceAll('/', ' ').trim();
  const [item, series] = [panel.items.at(-1), panel.series[0]];
  return [
    { name: `${name} live`, path, isLive: true },
    ...(item ? [{ name: `${name} point`, path: `${path}?at=${panel.id}.${item.id}`, isLive: true }] : []),
    ...(series && panel.series.length > 1
      ? [{ name: `${name} hidden`, path: `${path}?hide=${series.id}`, isLive: true }]
      : []),
  ];
}

/** Everything of a built site that pictures are taken of: every page, and every state of every chart. */
export function shotsOf(dist: string): Shot[] {
  return globSync('**/*.html', { cwd: dist })
    .toSorted()
    .flatMap((file) => {
      const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
      const page = { name: path.replaceAll('/', ' ').trim() || 'home', path, isLive: false };
      const isChart = /^\/charts\/.+\/$/.test(path);
      return isChart ? [page, ...chartShots(path, readFileSync(join(dist, file), 'utf8'))] : [page];
    });
}
