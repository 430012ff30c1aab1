// What scenes are made of, apart from the schema, so that the page can use it without the schema library.

/** A scene is a square of this many units a side, which is also what the encoder sees in pixels. */
export const SCENE_SIZE = 96;

export const OBJECT_CLASSES = ['mug', 'lamp', 'plant', 'book', 'ball', 'chair', 'clock', 'cat'] as const;
export const COLORS = ['red', 'green', 'blue', 'yellow', 'purple', 'orange'] as const;
export const PATTERNS = ['plain', 'striped', 'dotted'] as const;
export const BACKGROUNDS = ['plain', 'dots', 'grid', 'diagonals', 'waves', 'floor'] as const;

/** The radius that an object may have, in scene units: the circle that holds its drawing. */
export const RADIUS = { min: 11, max: 17 };

/**
 * How many objects a sampled scene holds. Scenes with one object are where a model learns to read off a place or a
 * color at all, before it can tell whose it is.
 */
export const OBJECT_COUNT = { min: 1, max: 4 };
