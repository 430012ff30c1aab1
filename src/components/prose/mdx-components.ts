import type { ProseComponentName, ProseProps } from '../../schemas/prose-component.ts';
import Chart from '../chart/Chart.astro';
import DataExperiments from '../data/DataExperiments.astro';
import DataExplorer from '../data/DataExplorer.astro';
import DataFiles from '../data/DataFiles.astro';
import DataHeadlines from '../data/DataHeadlines.astro';
import ComparisonRow from '../gallery/ComparisonRow.astro';
import Comparisons from '../gallery/Comparisons.astro';
import Gallery from '../gallery/Gallery.astro';
import LeadComparison from '../gallery/LeadComparison.astro';
import LabLive from '../lab/LabLive.astro';
import LabDifference from '../lab/LabDifference.astro';
import LabProvenance from '../lab/LabProvenance.astro';
import LabTests from '../lab/LabTests.astro';
import Figure from '../media/Figure.astro';
import FileLink from '../media/FileLink.astro';
import Picture from '../media/Picture.astro';
import Video from '../media/Video.astro';
import Callout from './Callout.astro';
import Citation from './Citation.astro';
import Cite from './Cite.astro';
import Claims from './Claims.astro';
import ClaimsFilter from './ClaimsFilter.astro';
import CodeBlock from './CodeBlock.astro';
import Columns from './Columns.astro';
import Correspondence from './Correspondence.astro';
import DataTable from './DataTable.astro';
import Drawings from './Drawings.astro';
import Findings from './Findings.astro';
import Glossary from './Glossary.astro';
import KeyNumbers from './KeyNumbers.astro';
import Note from './Note.astro';
import NumberNotes from './NumberNotes.astro';
import ProseNumber from './ProseNumber.astro';
import Ref from './Ref.astro';
import Term from './Term.astro';

/**
 * What stands behind each component that prose may use, all of which `proseComponents` lists, and behind pictures, links
 * to files and code of Markdown.
 */
export const mdxComponents = {
  Best: ProseNumber,
  Callout,
  Chart,
  Citation,
  Cite,
  Claims,
  ClaimsFilter,
  CodeBlock,
  Columns,
  ComparisonRow,
  Comparisons,
  Correspondence,
  DataExperiments,
  DataExplorer,
  DataFiles,
  DataHeadlines,
  DataTable,
  Difference: ProseNumber,
  Drawings,
  Figure,
  FileLink,
  Findings,
  Gallery,
  Gap: ProseNumber,
  GapRange: ProseNumber,
  Glossary,
  KeyNumbers,
  LabLive,
  LabDifference,
  LabProvenance,
  LabTests,
  Lead: ProseNumber,
  LeadComparison,
  LeadRange: ProseNumber,
  Note,
  NumberNotes,
  Picture,
  Ref,
  Term,
  Value: ProseNumber,
  Video,
  Wins: ProseNumber,
} satisfies Record<'CodeBlock' | 'FileLink' | 'Picture', unknown> & {
  [Name in ProseComponentName]: (props: ProseProps<Name>) => unknown;
};
