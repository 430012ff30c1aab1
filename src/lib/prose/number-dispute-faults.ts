import type { NumberNote } from '../../schemas/note.ts';

/** Throws where a note names a chart that the content does not have. */
export function requireCharts(notes: readonly NumberNote[], known: readonly string[]): void {
  for (const { id, charts } of notes) {
    const unknown = charts.find((chart) => !known.includes(chart));
    if (unknown)
      throw new Error(
        `content/notes.json: the note "${id}" names the chart "${unknown}". Known charts: ${known.toSorted().join(', ')}.`,
      );
  }
}
