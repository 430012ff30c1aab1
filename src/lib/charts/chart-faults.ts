import type { Chart } from '../../schemas/chart.ts';
import type { Methods } from '../numbers/method.ts';
import { unknownMethod, type Fault } from '../numbers/result-faults.ts';

/** Methods that a chart names and the site does not know. */
export function unknownMethods(chart: Chart, methods: Methods): Fault[] {
  const named = { methods: 'methods' in chart ? chart.methods : [], gap: chart.gap ?? [] };
  return Object.entries(named).flatMap(([field, ids]) =>
    ids.flatMap((id, index) => unknownMethod(id, [field, index], methods)),
  );
}
