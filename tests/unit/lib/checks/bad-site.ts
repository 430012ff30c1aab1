import type { BadContent } from './spoiled-content.ts';

/** Faults in the paper's identity: `content/site.json`. */
export const badSite: BadContent[] = [
  {
    name: 'an address without https',
    file: 'site.json',
    from: '"code": "https:',
    to: '"code": "http:',
    says: ['content/site.json', 'links.code', 'An address starts with https://'],
  },
  {
    name: 'no title',
    file: 'site.json',
    from: /"title": ".*?",/,
    to: '',
    says: ['content/site.json', 'title', 'title: `title` is missing'],
  },
  {
    name: 'an author of an unknown affiliation',
    file: 'site.json',
    from: '"affiliations": [1',
    to: '"affiliations": [9',
    says: [
      'content/site.json',
      'authors "Junha Song", affiliations',
      'There is no affiliation 9',
      '"affiliations" lists',
    ],
  },
];
