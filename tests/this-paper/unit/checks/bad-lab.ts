import type { BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

const example = 'gallery/lab/gradient-01.json';
const report = 'lab/lab.json';

/** Faults in what the lab writes: `content/lab/` and `content/gallery/lab/`. */
export const badLab: BadContent[] = [
  {
    name: 'a checkpoint that is not the one of the report',
    file: report,
    from: /("id": "base",[^}]*"sha256": ")[0-9a-f]{8}/,
    to: '$100000000',
    says: [report, 'checkpoints "base", sha256', 'lab/checkpoints/base.ckpt has another SHA-256', 'Run npm run lab'],
  },
  {
    name: 'an empty scene',
    file: example,
    from: /"objects":\[.*?\]/,
    to: '"objects":[]',
    says: [example, 'an empty scene has nothing to ask about: give it 1 to 4 objects'],
  },
  {
    name: 'a map with a value above 1',
    file: example,
    from: /"map":\[[^,]*/,
    to: '"map":[1.5',
    says: [example, 'maps.sft.map.0', 'Expected a number of at most 1, found'],
  },
];
