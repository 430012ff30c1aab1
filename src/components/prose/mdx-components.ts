import Chart from '../chart/Chart.astro';
import Citation from './Citation.astro';
import Correspondence from './Correspondence.astro';
import Difference from './Difference.astro';
import Findings from './Findings.astro';
import Gap from './Gap.astro';
import GapRange from './GapRange.astro';
import Note from './Note.astro';
import Ref from './Ref.astro';
import Value from './Value.astro';
import Wins from './Wins.astro';

/** The components that prose may use by name. */
export const mdxComponents = {
  Chart,
  Citation,
  Correspondence,
  Difference,
  Findings,
  Gap,
  GapRange,
  Note,
  Ref,
  Value,
  Wins,
};
