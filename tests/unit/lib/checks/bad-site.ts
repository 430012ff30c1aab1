import type { BadContent } from '../../../unit/lib/checks/spoiled-content.ts';

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
  {
    name: 'an affiliation of no author',
    file: 'site.json',
    from: '"KAIST"',
    to: '"KAIST", "Nowhere"',
    says: ['content/site.json', 'affiliations.2: No author belongs to "NAVER AI Lab": its number is 3.'],
  },
  {
    name: 'a preprint before the month of its id',
    file: 'site.json',
    from: '"submitted": "2025-10',
    to: '"submitted": "2025-09',
    says: ['arxiv.submitted: It is not in 2025-10, the month that the id 2510.16333 begins with.'],
  },
  {
    name: 'a revision before the first version',
    file: 'site.json',
    from: /"revised": "\d{4}/,
    to: '"revised": "2024',
    says: ['arxiv.revised: It lies before 2025-10'],
  },
  {
    name: 'a paper of no year',
    file: 'site.json',
    from: /"venue": \{.*?\},\s*"arxiv": \{.*?\},/s,
    to: '',
    says: ['content/site.json', '"venue", "arxiv" or "date" says it'],
  },
  {
    // Many numbers in prose and charts are of that gap; it is told once.
    name: 'a usual gap of a method that there is not',
    file: 'site.json',
    from: /"gap": \[\s*"dpo"/,
    to: '"gap": ["dop"',
    says: ['gap.0: No method "dop" in content/methods.json.'],
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
    from: '"NAVER AI Lab"',
    to: '{ "name": "NAVER AI Lab", "logo": "logos/naver.svg" }',
    says: ['content/site.json', 'logo: There is no "logos/naver.svg" in the content.'],
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
