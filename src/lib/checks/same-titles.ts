import type { ContentReading, Entry } from '../reading/content-reading.ts';
import type { ProseFile } from './prose-files.ts';

/** A file with a text by which lists, tables, search and previews tell it from others. */
interface Told {
  name: string;
  text: string;
}

/** Tells of files of one kind with the title of another, and of pages with its description: readers would take them for one. */
export function tellSameTitles(
  reading: ContentReading,
  folders: Readonly<Record<string, readonly Entry<{ title: string }>[]>>,
  prose: readonly ProseFile<{ title: string; description: string }>[],
): void {
  const ofPages = (key: 'title' | 'description') =>
    prose.flatMap(({ name, data }) => (data ? [{ name, text: data[key] }] : []));
  const tellTwice = (key: string, files: readonly Told[]) =>
    files.forEach(({ name, text }, index) => {
      const first = files.find((other) => other.text === text);
      if (first && files.indexOf(first) < index)
        reading.tell(name, [{ path: [key], message: `${first.name} has this ${key} too. Give each its own.` }]);
    });
  for (const [folder, entries] of Object.entries(folders))
    tellTwice(
      'title',
      entries.map(({ id, data: { title } }) => ({ name: `${folder}/${id}.json`, text: title })),
    );
  tellTwice('title', ofPages('title'));
  tellTwice('description', ofPages('description'));
}
