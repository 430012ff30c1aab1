/** The components that prose may use by name. */
export const PROSE_COMPONENTS = [
  'Chart',
  'Citation',
  'Comparisons',
  'Correspondence',
  'Difference',
  'Findings',
  'Gallery',
  'Gap',
  'GapRange',
  'LabLive',
  'LabProvenance',
  'LabTests',
  'Note',
  'Ref',
  'Value',
  'Wins',
] as const;
