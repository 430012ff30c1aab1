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
  {
    name: 'a place in a ranking that has fewer',
    file: example,
    from: /"place":\d+/,
    to: '"place":99999',
    says: [`${example}:`, 'rank.place: It is place 99999 of '],
  },
  {
    name: 'a question about an object that is not in the scene',
    file: example,
    from: /"about":\[\d/,
    to: '"about":[9',
    says: [`${example}:`, 'about.0: There is no object 9: the scene has '],
  },
  {
    name: 'a share that gets smaller with more objects',
    file: example,
    from: /"shareWithRivals":[\d.]+/,
    to: '"shareWithRivals":0',
    says: [`${example}:`, 'maps.sft.shareWithRivals: It is below "share"'],
  },
  {
    name: 'a mean over seeds that is not that of its values',
    file: report,
    from: /("sft": \{\s*"mean": )\d+/,
    to: '$11',
    says: [`${report}:`, '.sft.mean: The mean of its values is ', 'npm run lab writes this file'],
  },
  {
    name: 'a value too few for the seeds',
    file: report,
    from: /("values": \[)\s*[\d.]+,/,
    to: '$1',
    says: [`${report}:`, '.values: It has 4 values for 5 seeds.'],
  },
  {
    name: 'a p that a correction makes smaller',
    file: report,
    from: /"pHolm": 1\b/,
    to: '"pHolm": 0',
    says: [`${report}:`, 'pHolm: A correction makes no p smaller than '],
  },
  {
    name: 'a test that counts more seeds than there are',
    file: report,
    from: /"above": \d/,
    to: '"above": 9',
    says: [`${report}:`, 'above: By the values of "spreads" it is '],
  },
];
