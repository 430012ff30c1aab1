/** What a chart can do for a card. */
interface Drawable extends HTMLElement {
  picture?: (at: string) => Promise<HTMLCanvasElement | null>;
}

/** The row of a cell below the head of its table. */
function rowOf(cell: Element): HTMLElement {
  const table = document.createElement('table');
  for (const part of [cell.closest('table')?.querySelector('thead tr'), cell.closest('tr')]) {
    if (part) table.append(part.cloneNode(true));
  }
  return table;
}

/**
 * What a card shows of a figure: its title and its first panel, or that of a point, "ocr-chart.l16", which is marked as
 * soon as the code of the chart is there; of a table the row of a cell.
 */
export function figureCard(figure: HTMLElement, at: string | undefined): HTMLElement[] {
  const [id] = at?.split('.') ?? [];
  const panel = figure.querySelector(id ? `[data-panel="${CSS.escape(id)}"]` : '.panel');
  const title = document.createElement('p');
  title.className = 'figure-card-title';
  title.textContent = figure.querySelector('.title')?.textContent.trim() ?? '';
  const label = document.createElement('b');
  label.textContent = panel?.querySelector('.label')?.textContent ?? '';
  const drawn = document.createElement('div');
  drawn.className = 'figure-card';
  const cell = at ? figure.querySelector(`td[data-at="${CSS.escape(at)}"]`) : null;
  if (cell) return [title, rowOf(cell)];
  const svg = panel?.querySelector('.drawing svg')?.cloneNode(true);
  if (svg) drawn.append(svg);
  const chart = figure.querySelector<Drawable>('result-chart');
  if (at) void chart?.picture?.(at).then((picture) => picture && drawn.replaceChildren(picture));
  return [title, label, drawn];
}
