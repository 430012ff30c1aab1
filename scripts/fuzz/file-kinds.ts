import type { Random } from '../../lab/random.ts';
import { pickFile, type Change, type Folder, type Kind } from './change.ts';

const ENTRY = /^(?:results|charts|claims|tables|gallery\/\w+|findings|pages)\/[\w-]+\.(?:json|mdx)$/;

/** One file under another name. */
const renamed = (name: (old: string, random: Random) => string): Kind['make'] => {
  return (random: Random, folder: Folder): Change => {
    const old = pickFile(random, folder, ENTRY);
    return new Map([
      [old, null],
      [name(old, random), folder.get(old) ?? ''],
    ]);
  };
};

/** A file beside the others. */
const added = (name: (old: string, random: Random) => string): Kind['make'] => {
  return (random: Random, folder: Folder): Change => {
    const old = pickFile(random, folder, ENTRY);
    return new Map([[name(old, random), folder.get(old) ?? '']]);
  };
};

/** Files that are where nothing is read, or gone where something is. */
export const fileKinds: readonly Kind[] = [
  { name: 'an ending in capitals', make: renamed((old) => old.replace(/\w+$/, (ending) => ending.toUpperCase())) },
  {
    name: 'an ending that is not read',
    make: added((old) => old.replace(/\w+$/, (ending) => (ending === 'mdx' ? 'md' : 'json5'))),
  },
  { name: 'a folder inside a folder', make: added((old) => old.replace(/([^/]+)$/, 'more/$1')) },
  { name: 'a folder misspelt', make: added((old) => old.replace(/^(\w)(\w)/, '$2$1')) },
  {
    name: 'a name that is no id',
    make: renamed((old, random) =>
      old.replace(/([\w-]+)(\.\w+)$/, random.pick(['My $1$2', '$1 (1)$2', 'Ü$1$2', '$1.v2$2', '$1%20$2', '$1#$2'])),
    ),
  },
  {
    name: 'an entry gone that others need',
    make: (random, folder) =>
      new Map([[pickFile(random, folder, /^(?:results\/(?!lab)|measures|methods|site).*json$/), null]]),
  },
  {
    name: 'a page where the site has one of its own',
    make: (random, folder) =>
      new Map([
        [
          `pages/${random.pick(['charts', 'media', 'pagefind', 'social'])}.mdx`,
          (folder.get('pages/404.mdx') ?? '').replace(/^title: /m, 'title: My '),
        ],
      ]),
  },
  {
    name: 'a page that no way leads to',
    make: (_, folder) =>
      new Map([
        ['pages/lone.mdx', (folder.get('pages/404.mdx') ?? '').replaceAll(/^(title|description): /gm, '$1: Alone, ')],
      ]),
  },
  {
    name: 'an icon that is none',
    make: (random) => new Map([['favicon.svg', random.pick(['', '<html>', '<svg></svg>'])]]),
  },
  {
    name: 'a button to a file that is not there',
    make: (_, folder) =>
      new Map([
        ['site.json', (folder.get('site.json') ?? '').replace('"links": {', '"links": { "poster": "none.pdf",')],
      ]),
  },
  { name: 'a checkpoint of no report', make: () => new Map([['lab/checkpoints/more.ckpt', 'weights']]) },
  {
    name: 'claims for no page',
    make: (random, folder) =>
      new Map([['claims/nowhere.json', folder.get(pickFile(random, folder, /^claims\//)) ?? '']]),
  },
  {
    name: 'a table for no page',
    make: (random, folder) =>
      new Map([['tables/nowhere.json', folder.get(pickFile(random, folder, /^tables\//)) ?? '']]),
  },
];
