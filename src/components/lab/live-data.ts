import type { Scene } from '../../../lab/scene/scene-schema.ts';

/** What the page hands to the live miniature: scenes to begin with, and the checkpoints in the order of training. */
export interface LiveData {
  scenes: Scene[];
  checkpoints: {
    label: string;
    /** In percent on the held-out questions that need eyes; null where it was not measured. */
    accuracy: number | null;
    bytes: number;
    address: string;
    sha256: string;
    isReference: boolean;
  }[];
}
