import type { Scene } from '../../../lab/scene/scene-schema.ts';

/** A scene to begin with, and what is asked about it at first. */
export interface LiveExample {
  id: string;
  scene: Scene;
  question: string;
  chosen: string;
  rejected: string;
}

/** What the page hands to the live miniature. */
export interface LiveData {
  /** The first is the one whose maps the page holds. */
  examples: LiveExample[];
  /** Of the largest checkpoint, as readers see it: "590 kB". */
  size: string;
  /** In the order of training. */
  checkpoints: {
    id: string;
    label: string;
    /** In percent on the held-out questions that need eyes; null where it was not measured. */
    accuracy: number | null;
    address: string;
    sha256: string;
  }[];
}

/** The checkpoint that a page opens with, and that DPO measures against. */
export const REFERENCE = 'base';
