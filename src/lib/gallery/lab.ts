import { getCollection } from 'astro:content';
import type { Lab } from '../../schemas/lab.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { requireEntry } from '../content/collections.ts';

/** The lab's report; throws where the content has none. */
export async function labReport(): Promise<Lab> {
  const { data } = await requireEntry('lab', 'lab');
  return data;
}

/** The lab's examples of one kind, in the order of their ids. */
export async function labExamples<Kind extends LabExample['kind']>(
  kind: Kind,
): Promise<(LabExample & { kind: Kind })[]> {
  const entries = await getCollection('labExamples');
  const examples = entries.map(({ data }) => data).toSorted((a, b) => a.id.localeCompare(b.id));
  return examples.filter((example): example is LabExample & { kind: Kind } => example.kind === kind);
}
