import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guideExamples } from '../../../build/authoring-page.ts';

/** Files of the guide for authors that need no others, of each folder and each kind of chart of one result. */
const OF_GUIDE = [
  'results/rain.json',
  ...['rain', 'wet', 'lead', 'scores'].map((chart) => `charts/${chart}.json`),
  'claims/rain.json',
  'tables/gear.json',
  'notes.json',
  'glossary.json',
];

const REFERENCES = [
  {
    id: 'moss',
    type: 'article-journal',
    title: 'Moss on the north side',
    author: [{ family: 'Fern', given: 'Ada' }],
    'container-title': 'Journal of Moss',
    issued: { 'date-parts': [[1999]] },
    URL: 'https://example.org/moss',
    custom: { name: 'Moss', identifier: 'verified' },
  },
];

const STEPS = {
  title: 'What more rain brings',
  caption: 'From a dry wood to a wet one.',
  sources: [{ reading: 'table', work: 'paper', place: 'Table 5' }],
  columns: [
    { kind: 'text', label: 'Walk' },
    { kind: 'difference', label: 'More of them', digits: 1 },
  ],
  rows: [['Slow', { of: 'rain/wet/slow/found', minus: 'rain/dry/slow/found' }]],
};

const LOCK = {
  page: 'https://example.org/paper',
  attribution: [{ name: 'the page of the paper', url: 'https://example.org/paper' }],
  sources: [
    {
      file: 'woods.jpeg',
      url: 'https://example.org/woods.jpeg',
      sha256: '0'.repeat(64),
      bytes: 9000,
      width: 400,
      height: 100,
      format: 'jpeg',
      shownIn: 'Figure 2',
      license: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  ],
};

const panel = (left: number, alt: string) => ({
  box: { left, top: 0, width: 100, height: 100 },
  reading: 'Caps.',
  alt,
});

const POND = {
  kind: 'lookout',
  title: 'The pond',
  source: 'woods.jpeg',
  caption: 'The pond, seen at four speeds.',
  panels: {
    wood: panel(0, 'A pond.'),
    slow: panel(100, 'A pond with caps.'),
    fast: panel(200, 'A pond without caps.'),
  },
};

const KINDS = [
  {
    id: 'lookout',
    name: 'Look-out',
    plural: 'Look-outs',
    meaning: 'What a walker sees of the wood.',
    asks: 'Seen from',
    panels: [
      { id: 'wood', name: 'The wood', isGiven: true },
      { id: 'slow', name: 'Slow', method: 'slow' },
      { id: 'fast', name: 'Fast', method: 'fast' },
    ],
  },
];

const FINDING = `---
title: Rain helps
description: After rain a slow walk through the wood finds more mushrooms than a fast one, and more than it finds on a dry day.
number: 2
claim: More rain, more mushrooms.
tested:
  'ahead with each amount of rain': claims/rain/found
---

A slow walk is ahead with each amount of rain, and finds <Value of="rain/wet/slow/found" /> in a wet wood. Moss is told about elsewhere <Cite id="moss" />.

<Chart id="rain" />

<Chart id="wet" />

<Chart id="lead" />

<Chart id="scores" />

<Claims of="rain" />

<DataTable id="gear" />

<DataTable id="steps" />
`;

const GLOSSARY = `---
title: Terms
description: The terms that the pages of this made-up paper use, each explained in one plain sentence for everybody.
---

<Glossary />
`;

/**
 * Writes the small paper with what the guide for authors shows: every kind of file that a paper may have, each as small as
 * it can be.
 */
export function writeGuideContent(small: string, folder: string): void {
  cpSync(small, folder, { recursive: true });
  const json = (data: unknown) => JSON.stringify(data, null, 2);
  const files = {
    ...Object.fromEntries(
      guideExamples.flatMap(({ file = '', code }) => (OF_GUIDE.includes(file) ? [[file, code]] : [])),
    ),
    'references.json': json(REFERENCES),
    'tables/steps.json': json(STEPS),
    'gallery/figures.lock.json': json(LOCK),
    'gallery/kinds.json': json(KINDS),
    'gallery/paper/pond.json': json(POND),
    'findings/rain.mdx': FINDING,
    'pages/glossary.mdx': GLOSSARY,
  };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
