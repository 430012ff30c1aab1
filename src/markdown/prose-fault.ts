import type { Root } from 'mdast';
import { relative } from 'node:path';
import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** Marks the messages of a file that are faults of its prose. */
const SOURCE = 'prose';

type Place = Point | Position | undefined;

const startOf = (place: Place): Point | undefined => (place && 'start' in place ? place.start : place);

/** Where something stands in prose, as errors name it: "content/pages/lab.mdx:12:5". */
export function placeIn(file: VFile, place: Place): string {
  const start = startOf(place);
  const path = relative(process.cwd(), file.path);
  return start ? `${path}:${start.line}:${start.column}` : path;
}

/** Stops the build at a fault after which the rest cannot be read. */
export function stopAt(file: VFile, place: Place, reason: string): never {
  return file.fail(`${placeIn(file, place)}: ${reason}`, { place });
}

/** Notes a fault; `remarkStop` tells all faults of a file at once. */
export function noteFault(file: VFile, place: Place, reason: string): void {
  file.message(reason, { place, source: SOURCE });
}

/** Stops the build if faults were noted: one line each, with file, line and column, in the order of the file. */
export function remarkStop() {
  return (_: Root, file: VFile) => {
    const offset = ({ place }: { place: Place }) => startOf(place)?.offset ?? 0;
    const faults = file.messages.filter(({ source }) => source === SOURCE).toSorted((a, b) => offset(a) - offset(b));
    const [first] = faults;
    if (!first) return;
    const lines = faults.map(({ place, reason }) => `${placeIn(file, place)}: ${reason}`);
    file.fail([...new Set(lines)].join('\n'), { place: first.place });
  };
}
