import type { CheckedLink, LinkState } from './check-links.ts';
import type { OutsideLinks } from './collect-links.ts';

/** A link in the footer stands on every page; so many of them are named. */
const MOST_PLACES = 5;

const PARTS: [LinkState, string][] = [
  ['broken', 'Broken'],
  ['refused', 'Not open to programs: look by hand'],
  ['sound', 'Sound'],
];

function placesOf(url: string, links: OutsideLinks): string {
  const places = [...(links.get(url) ?? [])];
  const more = places.length - MOST_PLACES;
  return [...places.slice(0, MOST_PLACES), ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** Keeps a text in its cell. */
const cell = (text: string) => text.replaceAll('|', '%7C').replaceAll(/\s+/g, ' ');

/** How many links are broken, in the one line that begins the report. */
export function summaryOf(checked: readonly CheckedLink[]): string {
  const count = (wanted: LinkState) => checked.filter(({ state }) => state === wanted).length;
  return `${count('broken')} of ${checked.length} outside links broken, ${count('refused')} not open to programs`;
}

/** The result in Markdown: what is broken first, each link with its answer and the pages that it stands on. */
export function linkReport(checked: readonly CheckedLink[], links: OutsideLinks): string {
  const parts = PARTS.flatMap(([wanted, title]) => {
    const rows = checked
      .filter(({ state }) => state === wanted)
      .map(({ url, answer }) => `| ${[url, answer, placesOf(url, links)].map(cell).join(' | ')} |`);
    return rows.length ? ['', `## ${title}`, '', '| link | answer | stands on |', '| --- | --- | --- |', ...rows] : [];
  });
  return [`${summaryOf(checked)}.`, ...parts, ''].join('\n');
}
