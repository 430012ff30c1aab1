import type { PROSE_COMPONENTS } from '../../markdown/prose-components.ts';
import Chart from '../chart/Chart.astro';
import DataExperiments from '../data/DataExperiments.astro';
import DataExplorer from '../data/DataExplorer.astro';
import DataFiles from '../data/DataFiles.astro';
import Comparisons from '../gallery/Comparisons.astro';
import Gallery from '../gallery/Gallery.astro';
import LeadComparison from '../gallery/LeadComparison.astro';
import LabLive from '../lab/LabLive.astro';
import LabProvenance from '../lab/LabProvenance.astro';
import LabTests from '../lab/LabTests.astro';
import Best from './Best.astro';
import Citation from './Citation.astro';
import Cite from './Cite.astro';
import Claims from './Claims.astro';
import Correspondence from './Correspondence.astro';
import DataTable from './DataTable.astro';
import Difference from './Difference.astro';
import Drawings from './Drawings.astro';
import Findings from './Findings.astro';
import Gap from './Gap.astro';
import GapRange from './GapRange.astro';
import Glossary from './Glossary.astro';
import Note from './Note.astro';
import NumberNotes from './NumberNotes.astro';
import Ref from './Ref.astro';
import Term from './Term.astro';
import Value from './Value.astro';
import Wins from './Wins.astro';

/** What stands behind each name that prose may use. */
export const mdxComponents = {
  Best,
  Chart,
  Citation,
  Cite,
  Claims,
  Comparisons,
  Correspondence,
  DataExperiments,
  DataExplorer,
  DataFiles,
  DataTable,
  Difference,
  Drawings,
  Findings,
  Gallery,
  Gap,
  GapRange,
  Glossary,
  LabLive,
  LabProvenance,
  LabTests,
  LeadComparison,
  Note,
  NumberNotes,
  Ref,
  Term,
  Value,
  Wins,
} satisfies Record<(typeof PROSE_COMPONENTS)[number], unknown>;
