/** The components that prose may use by name. */
export const PROSE_COMPONENTS = [
  'Chart',
  'Citation',
  'Correspondence',
  'DataTable',
  'Difference',
  'Findings',
  'Gap',
  'GapRange',
  'LabExamples',
  'LabLive',
  'LabProvenance',
  'LabTests',
  'Note',
  'Ref',
  'Value',
  'Wins',
] as const;
