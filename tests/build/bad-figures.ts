import type { BadContent } from './bad-content.ts';

const example = 'gallery/paper/curtains.json';

/** Faults in the examples of the paper: `content/gallery/paper/` and the lock file of their figures. */
export const badFigures: BadContent[] = [
  {
    name: 'a panel outside its figure',
    file: example,
    from: '"left": 1049',
    to: '"left": 1449',
    says: [example, 'panels.dpo.box', 'outside gradcam-main.jpeg with its 1540 × 1250 pixels'],
  },
  {
    name: 'a figure that the lock file does not have',
    file: example,
    from: 'gradcam-main.jpeg',
    to: 'gradcam-mian.jpeg',
    says: [example, 'source', 'No figure "gradcam-mian.jpeg"', 'Known: gradcam-main.jpeg'],
  },
  {
    name: 'a figure without a licence',
    file: 'gallery/figures.lock.json',
    from: /"licence": \{[^}]*\}/,
    to: '"note": "none"',
    says: ['content/gallery/figures.lock.json', 'sources.0.licence'],
  },
];
