import type { Lab } from '../../schemas/lab.ts';
import type { LabExample } from '../../schemas/lab-example.ts';
import { content } from '../reading/content-folder.ts';

/** The lab's report; throws where the content has none. */
export function labReport(): Lab {
  const { lab } = content();
  if (!lab) throw new Error('There is no content/lab/lab.json, which holds the report of the lab. Run npm run lab.');
  return lab;
}

/** With what the studies beside the main one were made, as far as there are results of them. */
export function labStudies(): { name: string; provenance: Lab['provenance'] }[] {
  const { labWordings, labEven, labDose } = content();
  return [
    { name: 'wordings', provenance: labWordings },
    { name: 'weights', provenance: labEven },
    { name: 'rates', provenance: labDose },
  ].flatMap(({ name, provenance }) => (provenance ? [{ name, provenance }] : []));
}

/** The lab's examples of one kind, in the order of their ids. */
export function labExamples<Kind extends LabExample['kind']>(kind: Kind): (LabExample & { kind: Kind })[] {
  const examples = content().labExamples.map(({ data }) => data);
  return examples.filter((example): example is LabExample & { kind: Kind } => example.kind === kind);
}

/** Where the content keeps a checkpoint of the lab. */
export const checkpointFile = (id: string) => `lab/checkpoints/${id}.ckpt`;
