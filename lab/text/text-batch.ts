import type { TextBatch } from '../model/model.ts';
import type { Segment } from './preference-pair.ts';

/** Segments as one batch: those of one picture stand side by side. */
export interface SegmentBatch extends TextBatch {
  targets: Int32Array;
  /** Row of the first answer word and of the end of each segment, in rows of the whole batch. */
  spans: { from: number; to: number }[];
}

/** `segments` of `batch` pictures in order, the same number for each. */
export function segmentBatch(segments: readonly Segment[], batch: number): SegmentBatch {
  const length = segments[0]?.words.length ?? 0;
  const words = new Int32Array(segments.length * length);
  const targets = new Int32Array(segments.length * length);
  const spans = segments.map(({ words: own, targets: next, from, to }, at) => {
    words.set(own, at * length);
    targets.set(next, at * length);
    return { from: at * length + from, to: at * length + to };
  });
  return { batch, segments: segments.length / batch, words, targets, spans };
}
