import type { BadContent } from './spoiled-content.ts';

/** Faults in the paper's identity: `content/site.json`. */
export const badSite: BadContent[] = [
  {
    name: 'an address without https',
    file: 'site.json',
    from: '"links": {',
    to: '"links": { "code": "http://example.org/code",',
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
      'authors "Ada Example", affiliations',
      'There is no affiliation 9',
      '"affiliations" lists',
    ],
  },
  {
    name: 'an affiliation of no author',
    file: 'site.json',
    from: '"Example University"',
    to: '"Example University", "Nowhere"',
    says: ['content/site.json', 'affiliations.1: No author belongs to "Nowhere": its number is 2.'],
  },
  {
    name: 'a preprint before the month of its id',
    file: 'site.json',
    from: '"submitted": "2031-01',
    to: '"submitted": "2030-12',
    says: ['arxiv.submitted: It is not in 2031-01, the month that the id 3101.00001 begins with.'],
  },
  {
    name: 'a revision before the first version',
    file: 'site.json',
    from: '"submitted"',
    to: '"revised": "2030-01-02", "submitted"',
    says: ['arxiv.revised: It lies before 2031-01'],
  },
  {
    name: 'a paper of no year',
    file: 'site.json',
    from: /"arxiv": \{.*?\},/s,
    to: '',
    says: ['content/site.json', '"venue", "arxiv" or "date" says it', '"paper" says where it is, or "arxiv"'],
    faults: 2,
  },
  {
    // Many numbers in prose and charts are of that gap; it is told once.
    name: 'a usual gap of a method that there is not',
    content: 'guide',
    file: 'site.json',
    from: '"citationKey"',
    to: '"gap": ["slwo", "fast"], "citationKey"',
    says: ['gap.0: No method "slwo" in content/methods.json.'],
  },
  {
    name: 'a further paper that the references do not have',
    file: 'site.json',
    from: '"citationKey"',
    to: '"alsoCite": ["moss"], "citationKey"',
    says: ['content/site.json', 'alsoCite.0: No work "moss" in content/references.json'],
  },
  {
    name: 'a logo that is not there',
    file: 'site.json',
    from: '"Example University"',
    to: '{ "name": "Example University", "logo": "logos/example.svg" }',
    says: ['content/site.json', 'logo: There is no "logos/example.svg" in the content.'],
  },
  {
    name: 'a poster that is not there',
    file: 'site.json',
    from: '"links": {',
    to: '"links": { "poster": "files/poster.pdf",',
    says: ['content/site.json', 'links.poster: There is no "files/poster.pdf" in the content.'],
  },
  {
    name: 'an own button to a file that nobody can take away',
    file: 'site.json',
    from: '"citationKey"',
    to: '"buttons": [{ "label": "Notes", "url": "files/notes.docx" }], "citationKey"',
    says: [
      'content/site.json',
      'buttons "Notes", url: An address starts with https:// and has a host, or is a file of the content',
    ],
  },
  {
    name: 'a description that searches cut',
    file: 'site.json',
    from: /"description": "/,
    to: `"description": "${'Long words. '.repeat(20)}`,
    says: ['description: A description has at most 170 characters'],
  },
  {
    name: 'a description that says too little',
    file: 'site.json',
    from: /"description": ".*?"/,
    to: '"description": "A paper."',
    says: ['description: A description has at least 50 characters'],
  },
];
