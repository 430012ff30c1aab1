import type { BadContent } from './spoiled-content.ts';

const example = 'gallery/paper/pond.json';
const kinds = 'gallery/kinds.json';
const lock = 'gallery/figures.lock.json';

/** A fault in comparisons. */
const inGallery = (
  name: string,
  file: string,
  from: string | RegExp,
  to: string,
  says: string[],
  faults = 1,
): BadContent => ({ name, content: 'guide', file, from, to, says: [`content/${file}`, ...says], faults });

/** Faults in comparisons of a paper: `content/gallery/paper/`, their kinds, and the lock file of their figures. */
export const badFigures: BadContent[] = [
  inGallery('a panel outside its figure', example, '"left": 200', '"left": 301', [
    'panels.fast.box: The box ends at 401, 100, outside woods.jpeg with its 400 × 100 pixels.',
  ]),
  inGallery('a box that is none', example, /"box": \{[^}]*\}/, '"box": "left"', [
    'panels.wood.box: Expected an object, found "left".',
  ]),
  inGallery('two panels of one box', example, '"left": 200', '"left": 150', [
    'panels.fast.box: It shows a part of "slow" too. Each panel has a picture of its own.',
  ]),
  inGallery('two panels of one alt text', example, 'A pond with caps.', 'A pond.', [
    'panels.slow.alt: "wood" has these words too.',
  ]),
  inGallery('a figure that the lock file does not have', example, 'woods.jpeg', 'wodos.jpeg', [
    'source: No figure "wodos.jpeg"',
    'Known ids: woods.jpeg',
  ]),
  inGallery('a comparison of a kind that there is not', example, '"kind": "lookout"', '"kind": "lookouts"', [
    'kind: No kind "lookouts" in content/gallery/kinds.json. Known ids: lookout.',
  ]),
  inGallery('a panel that its kind has not', example, '"slow": {', '"slwo": {', [
    'panels: The panels of "lookout" in content/gallery/kinds.json are wood, slow, fast; "slow" is missing, "slwo" is none of them.',
  ]),
  inGallery('a panel without alt text', example, /"alt": ".*?"/, '"alt": ""', ['alt: A text must not be empty.']),
  inGallery('a panel whose alt text is the name of a file', example, /"alt": ".*?"/, '"alt": "pond.png"', [
    'alt: These words do not say what is to be seen',
  ]),
  inGallery(
    'comparisons of a kind that are all chosen otherwise',
    'pages/index.mdx',
    /$/,
    '\n<Comparisons kind="lookout" selection="random" />\n',
    ['<Comparisons>: No comparison in content/gallery has the kind "lookout" and the selection "random".'],
  ),
  inGallery('a panel of a method that there is not', kinds, '"method": "fast"', '"method": "fsat"', [
    'No method "fsat" in content/methods.json',
  ]),
  inGallery('two panels that are given', kinds, '"method": "fast"', '"isGiven": true', [
    '"lookout", panels: One panel at most is given.',
  ]),
  inGallery(
    'a figure without a license',
    lock,
    /"license": \{[^}]*\}/,
    '"note": "none"',
    ['sources "woods.jpeg", license'],
    2,
  ),
  inGallery('a figure whose name leads out of its folder', lock, '"file": "woods', '"file": "../woods', [
    'sources "../woods.jpeg", file',
    'no folder',
  ]),
  // Its bytes are compared when it is brought; what a branch holds would change.
  inGallery(
    'a figure whose address is that of a branch',
    lock,
    'https://example.org/woods.jpeg',
    'https://raw.githubusercontent.com/example/walks/main/woods.jpeg',
    ['sources "woods.jpeg", url: A file on GitHub is named by its commit'],
  ),
];
