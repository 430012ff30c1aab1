/**
 * What looks like a result: a decimal, a percentage, or points; not the size of a model ("1.5B"), a version ("1.2.3") or
 * a name ("Qwen2.5", "VL-2.5").
 */
export const TYPED_NUMBER =
  /(?<![\w.:])(?<![A-Za-z][\w.]*-)[+−-]?\d+(?:\.\d+(?:x\b)?(?!\w|\.\d)(?:\s?(?:%|percent\b|pp\b|(?:percentage )?points?\b))?|\s?(?:%|percent\b|pp\b|(?:percentage )?points?\b))/g;
