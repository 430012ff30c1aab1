import type { BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

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
    name: 'two panels of one box',
    file: example,
    from: '"left": 1049',
    to: '"left": 600',
    says: [example, 'panels.dpo.box: It shows a part of "sft" too. Each panel has a picture of its own.'],
  },
  {
    name: 'two panels of one alt text',
    file: example,
    from: /("alt": "[^"]*")([^]*?)"alt": "[^"]*"/,
    to: '$1$2$1',
    says: [example, 'panels.sft.alt: "input" has these words too.'],
  },
  {
    name: 'a figure that the lock file does not have',
    file: example,
    from: 'gradcam-main.jpeg',
    to: 'gradcam-mian.jpeg',
    says: [example, 'source', 'No figure "gradcam-mian.jpeg"', 'Known ids: gradcam-main.jpeg'],
  },
  {
    name: 'a comparison of a kind that there is not',
    file: example,
    from: '"kind": "gradient"',
    to: '"kind": "gradients"',
    says: [example, 'kind: No kind "gradients" in content/gallery/kinds.json. Known ids: gradient, segmentation.'],
  },
  {
    name: 'a panel that its kind has not',
    file: example,
    from: '"sft": {',
    to: '"stf": {',
    says: [
      example,
      'panels: The panels of "gradient" in content/gallery/kinds.json are input, sft, dpo; "sft" is missing, "stf" is none of them.',
    ],
  },
  {
    name: 'a kind without a panel that the lab draws',
    file: 'gallery/kinds.json',
    faults: 30,
    from: '"id": "dpo", "name": "DPO"',
    to: '"id": "po", "name": "DPO"',
    says: ['content/gallery/lab/gradient-01.json', '"po" is missing, "dpo" is none of them'],
  },
  {
    name: 'a panel of a method that there is not',
    file: 'gallery/kinds.json',
    from: '"method": "dpo"',
    to: '"method": "dop"',
    says: ['content/gallery/kinds.json', 'No method "dop" in content/methods.json'],
  },
  {
    name: 'two panels that are given',
    file: 'gallery/kinds.json',
    from: '"method": "dpo"',
    to: '"isGiven": true',
    says: ['content/gallery/kinds.json', '"gradient", panels: One panel at most is given.'],
  },
  {
    name: 'a figure without a license',
    faults: 2,
    file: 'gallery/figures.lock.json',
    from: /"license": \{[^}]*\}/,
    to: '"note": "none"',
    says: ['content/gallery/figures.lock.json', 'sources "gradcam-main.jpeg", license'],
  },
  {
    name: 'a figure that does not say which encoder its pictures are of',
    file: 'gallery/figures.lock.json',
    from: /"encoder": null,/,
    to: '',
    says: ['content/gallery/figures.lock.json', 'sources "gradcam-main.jpeg", encoder: `encoder` is missing.'],
  },
  {
    name: 'two examples with one id',
    file: 'gallery/lab/gradient-01.json',
    from: '"id":"gradient-01"',
    to: '"id":"curtains"',
    as: 'gallery/lab/curtains.json',
    says: [
      'content/gallery/lab/curtains.json',
      'An example of the paper, content/gallery/paper/curtains.json, has this id too',
    ],
  },
  {
    name: 'an example of the lab under another name than its id',
    file: 'gallery/lab/gradient-01.json',
    from: '"id":"gradient-01"',
    to: '"id":"gradient-02"',
    says: ['content/gallery/lab/gradient-01.json', 'id: It is "gradient-02"; it must be the name of the file'],
  },
  {
    name: 'a panel without alt text',
    file: example,
    from: /"alt": ".*?"/,
    to: '"alt": ""',
    says: [example, 'alt', 'A text must not be empty.'],
  },
  {
    name: 'a figure whose name leads out of its folder',
    file: 'gallery/figures.lock.json',
    from: '"file": "gradcam-main.jpeg"',
    to: '"file": "../gradcam-main.jpeg"',
    says: ['content/gallery/figures.lock.json', 'sources "../gradcam-main.jpeg", file', 'no folder'],
  },
];
