import type { ContentReading, Entry } from '../reading/content-reading.ts';
import type { ProseFile } from './prose-files.ts';

/** A file with the title that lists, tables and search name it by. */
interface Titled {
  name: string;
  title: string;
}

/** Tells of files of one kind that have the title of another: readers would find both under one name. */
export function tellSameTitles(
  reading: ContentReading,
  folders: Readonly<Record<string, readonly Entry<{ title: string }>[]>>,
  prose: readonly ProseFile<{ title: string }>[],
): void {
  const kinds: Titled[][] = [
    ...Object.entries(folders).map(([folder, entries]) =>
      entries.map(({ id, data: { title } }) => ({ name: `${folder}/${id}.json`, title })),
    ),
    prose.flatMap(({ name, data }) => (data ? [{ name, title: data.title }] : [])),
  ];
  for (const files of kinds)
    files.forEach(({ name, title }, index) => {
      const first = files.find((other) => other.title === title);
      if (first && files.indexOf(first) < index)
        reading.tell(name, [{ path: ['title'], message: `${first.name} has this title too. Give each its own.` }]);
    });
}
