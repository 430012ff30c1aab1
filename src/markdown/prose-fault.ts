import type { Point, Position } from 'unist';
import type { VFile } from 'vfile';

/** Where something stands in prose. */
export type ProsePlace = Point | Position | { line: number; column: number } | undefined;

/** Marks the messages of a file that are faults of its prose. */
export const PROSE = 'prose';

/** Stops at a fault after which the rest cannot be read. */
export function stopAt(file: VFile, place: ProsePlace, reason: string): never {
  return file.fail(reason, { place, source: PROSE });
}

/** Notes a fault; `readProse` tells all of a file at once. */
export function noteFault(file: VFile, place: ProsePlace, reason: string): void {
  file.message(reason, { place, source: PROSE });
}
