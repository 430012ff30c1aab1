/**
 * What looks like a result: a decimal, a percentage, or points; not the size of a model ("1.5B"), a version ("1.2.3") or
 * a name ("Qwen2.5", "VL-2.5").
 */
export const TYPED_NUMBER =
  /(?<![\w.:])(?<![A-Za-z][\w.]*-)[+−-]?\d+(?:\.\d+(?:x\b)?(?!\w|\.\d)(?:\s?(?:%|percent\b|pp\b|(?:percentage )?points?\b))?|\s?(?:%|percent\b|pp\b|(?:percentage )?points?\b))/g;

const SMALL = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)';

/** What looks like a count of cases: "15 of 16", "two to four of the seven". */
export const TYPED_COUNT = new RegExp(`\\b${SMALL}(?: to ${SMALL})? of (?:the )?${SMALL}\\b`, 'gi');
