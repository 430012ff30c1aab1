/** Thrown where something is asked for that is not sound: that is told for itself, and whoever asks has nothing to add. */
export class ToldElsewhere extends Error {}

/** What a function gives; something else where it asks for what is not sound. */
export function unlessTold<Made>(make: () => Made, otherwise: Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof ToldElsewhere) return otherwise;
    throw error;
  }
}
