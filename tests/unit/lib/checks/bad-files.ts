import type { BadContent } from './spoiled-content.ts';

/** The same file of the small content a second time, under a name or in a place that nothing reads. */
const copied = (name: string, file: string, as: string, says: string): BadContent => ({
  name,
  file,
  // As it is but for its end.
  from: /$/,
  to: '\n',
  as,
  says: [`${as}: ${says}`],
});

/** Files whose authors would wait for them in vain. */
export const badFiles: BadContent[] = [
  copied(
    'an ending in capitals',
    'results/baskets.json',
    'results/more.JSON',
    'Nothing reads this file. Files of results/ end in .json: call it more.json.',
  ),
  copied(
    'a finding in plain Markdown',
    'findings/slower.mdx',
    'findings/faster.md',
    'Nothing reads this file. Files of findings/ end in .mdx: call it faster.mdx.',
  ),
  copied(
    'two endings',
    'results/baskets.json',
    'results/more.json.txt',
    'Nothing reads this file. Files of results/ end in .json: call it more.json.',
  ),
  copied(
    'a folder inside a folder',
    'results/baskets.json',
    'results/old/more.json',
    'Nothing reads this file. Files of results/ stand in that folder itself: move it there.',
  ),
  copied(
    'a folder that is misspelt',
    'results/baskets.json',
    'reults/more.json',
    'Nothing reads this file. Did you mean results?',
  ),
  copied(
    'a file that is misspelt',
    'site.json',
    'refrences.json',
    'Nothing reads this file. Did you mean references.json?',
  ),
  copied(
    'a file of no kind',
    'site.json',
    'pages/curve.csv',
    'Nothing reads this file. Name it on a page beside it, or delete it.',
  ),
  copied(
    'a picture of no comparison',
    'site.json',
    'gallery/paper/ours.png',
    'Nothing reads this file. Name it in a comparison beside it, or delete it.',
  ),
  {
    ...copied(
      'a page to which nothing leads',
      'pages/404.mdx',
      'pages/walks.mdx',
      'No way leads here from the home page.',
    ),
    from: 'title: Page not found\ndescription: There',
    to: 'title: Walks\ndescription: Here',
  },
  {
    ...copied(
      'a page where the site has one of its own',
      'pages/404.mdx',
      'pages/charts.mdx',
      'The site itself has /charts/. Give the page another name.',
    ),
    from: 'title: Page not found\ndescription: There',
    to: 'title: My charts\ndescription: Here',
  },
  {
    // What else is wrong is told in the same run.
    ...copied(
      'a chart whose words no test carries, on no page',
      'charts/baskets.json',
      'charts/more.json',
      'No page shows it.',
    ),
    says: ['charts/more.json: No page shows it.', 'charts/more.json:5:3: summary: It says "each" of its numbers.'],
    from: /"title": .*\n(.*\n).*\n/,
    to: '"title": "Slow walks find more",\n$1  "summary": "Slow lies right of fast with each basket.",\n',
    faults: 2,
  },
  copied(
    'claims of no page',
    'claims/slower.json',
    'claims/faster.json',
    'No page shows it. Write <Claims of="faster" /> on one, or delete the file.',
  ),
  {
    ...copied(
      'a chart of no page',
      'charts/baskets.json',
      'charts/more.json',
      'No page shows it. Write <Chart id="more" /> on one, or delete the file.',
    ),
    from: 'Slow walks find more with either basket',
    to: 'Slow walks find more',
  },
  {
    ...copied(
      'a result that no chart draws',
      'results/baskets.json',
      'results/more.json',
      'No chart draws this result.',
    ),
    from: '"title": "Baskets"',
    to: '"title": "More baskets"',
  },
];
