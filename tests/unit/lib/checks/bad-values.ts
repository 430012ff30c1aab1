import type { BadContent } from './spoiled-content.ts';

const baskets = 'results/baskets.json';

const OF_FINDING =
  'With either basket a slow walk through the wood brings the larger harvest, mostly because more mushrooms are found on the way.';

/** A fault in the small content. */
const small = (name: string, file: string, from: string | RegExp, to: string, says: string[]): BadContent => ({
  name,
  file,
  from,
  to,
  says: [file, ...says],
});

/** Values that cannot be, things that stand twice, and comparisons of a thing with itself. */
export const badValues: BadContent[] = [
  small('a percentage above 100', baskets, '"edible": 39', '"edible": 139', [
    'rows "small/fast", values.edible: 139 cannot be: "edible" lies between 0 and 100.',
    'its measure says "unbounded"',
  ]),
  small('a percentage below 0', baskets, '"edible": 39', '"edible": -39', ['-39 cannot be']),
  small(
    'a value outside of its error bar',
    baskets,
    '"edible": 39',
    '"edible": { "value": 39, "errorBar": [40, 41] }',
    ['rows "small/fast", values.edible: 39 lies outside of its error bar, 40 to 41.'],
  ),
  small('an error bar above 100 %', baskets, '"edible": 39', '"edible": { "value": 39, "errorBar": [38, 101] }', [
    'values.edible: The error bar 38 to 101 leaves what "edible" can be: cut it at 0 and 100.',
  ]),
  small('two methods of one color in one chart', 'methods.json', '"color": 2', '"color": 1', [
    'charts/baskets.json',
    'methods.1: "slow" and "fast" both have the color 1. Give one another "color" in content/methods.json, from 1 to 8.',
  ]),
  small('a keyword twice, once without its capital', 'site.json', '"Walking", "Mushrooms"', '"Walking", "walking"', [
    'keywords.1: Its list has the same entry already.',
  ]),
  small('a keyword twice', 'site.json', /("keywords": \[)("[^"]+")/, '$1$2, $2', [
    'keywords.1: Its list has the same entry already.',
  ]),
  small(
    'a year that no paper has',
    'site.json',
    '"authors"',
    '"venue": { "short": "A", "full": "B", "year": 20255 }, "authors"',
    ['A year lies between 1800 and 2100.'],
  ),
  small('a letter that was lost', 'site.json', 'Slow walks find', 'Slow w\uFFFDlks find', [
    'title: A text holds U+FFFD',
  ]),
  small('a blank that is a letter', 'measures.json', '"Edible ones"', '"Edible\u2800ones"', [
    'label: A text holds U+2800',
  ]),
  small('a value with more digits than are shown', baskets, '"edible": 39', '"edible": 39.25', [
    'rows "small/fast", values.edible: 39.25 has more digits than "edible" is shown with: 1 behind the point.',
  ]),
  small('a value left out of a row', baskets, '"edible": 42 }', '"harvest": 46 }', [
    'rows "large/fast", values: "edible" is missing, which other rows have. Write null where nothing is reported.',
  ]),
  small('a number that no program holds', baskets, '"edible": 42', '"edible": 1e400', [
    'rows "large/fast", values.edible: 1e400 is a number that programs do not hold: they read Infinity.',
  ]),
  small('a level without a row', baskets, /"levels": \[/, '$&{ "id": "huge", "label": "H", "name": "Huge" },', [
    'factor.levels "huge": No row holds this level. Add one, or delete the level.',
  ]),
  small('two levels of one name', baskets, '"Large basket"', '"Small basket"', [
    'factor.levels "large", name: The name "Small basket" is there twice; each level has its own.',
  ]),
  small('two levels of one label', baskets, '"label": "L"', '"label": "S"', [
    'factor.levels: Two levels stand as "S" on an axis; let "label" or "group" differ.',
  ]),
  small('two methods of one label', 'methods.json', '"label": "Fast"', '"label": "Slow"', [
    '"fast", label: The label "Slow" is there twice; each method has its own.',
  ]),
  small('two measures of one label', 'measures.json', '"Edible ones"', '"Harvest"', [
    '"harvest", label: The label "Harvest" is there twice; each measure has its own.',
  ]),
  small('an author twice in one affiliation', 'site.json', '"affiliations": [1]', '"affiliations": [1, 1]', [
    'authors "Ada Example", affiliations: An author belongs to each affiliation once.',
  ]),
  small('the usual gap of an unknown method', 'site.json', '"navigation"', '"gap": ["slow", "fsat"], "navigation"', [
    'gap.1: No method "fsat" in content/methods.json',
  ]),
  small('two pages of one title', 'pages/404.mdx', /title: .*/, 'title: Slower is better', [
    'title: findings/slower.mdx has this title too. Give each its own.',
  ]),
  small('a gap of a method that the chart does not draw', 'charts/baskets.json', '["fast", "slow"]', '["slow"]', [
    'gap: The chart does not draw "fast". Its methods: slow.',
  ]),
  small('a brace of no number', 'charts/baskets.json', 'Slow lies', '{Lead of=baskets/small/harvest lies', [
    'summary: "{Lead of=baskets/small/harvest lies right of fast with either basket." asks for no number',
  ]),
  small('two pages of one description', 'pages/404.mdx', /description: .*/, `description: ${OF_FINDING}`, [
    'description: findings/slower.mdx has this description too. Give each its own.',
  ]),
  small('a full stop behind a title', 'charts/baskets.json', 'with either basket",', 'with either basket.",', [
    'title: A title has no full stop at its end.',
  ]),
  small('a link to a page that is not there', 'site.json', '"address": "/charts/"', '"address": "/chart/"', [
    'navigation.header "Charts", address: "/chart/" is no page of this site. Did you mean "/charts/"?',
  ]),
  small('a link to a heading that is not there', 'site.json', '"address": "/charts/"', '"address": "/#results"', [
    'navigation.header "Charts", address: "#results" is no place on its page. Its headings: #the-answer-in-short,',
  ]),
  small('a work on a page that is not there', 'site.json', '"https://example.com/paper"', '"/paper/"', [
    'works "paper", url: "/paper/" is no page of this site.',
  ]),
  small(
    'a preprint with the DOI of another',
    'site.json',
    '"arxiv": {',
    '"venue": { "short": "A", "full": "B", "year": 2031, "doi": "10.48550/arXiv.3101.00002" }, "arxiv": {',
    ['venue.doi: It is the DOI of another preprint than 3101.00001, which "arxiv" names.'],
  ),
  small(
    'pages that go back',
    'site.json',
    '"arxiv": {',
    '"venue": { "short": "A", "full": "B", "year": 2031, "pages": "34–12" }, "arxiv": {',
    ['venue.pages: The first page comes first: "12–34".'],
  ),
  small(
    'news of which the latest is not the first',
    'site.json',
    '"arxiv": {',
    '"news": [{ "date": "2031-01-02", "text": "One." }, { "date": "2031-02-03", "text": "Two." }], "arxiv": {',
    ['news.1.date: It comes after 2031-01-02, and the latest news stands first.'],
  ),
  {
    faults: 2,
    ...small(
      'an affiliation twice',
      'site.json',
      /"affiliations": \["Example University"\]/,
      '"affiliations": ["Example University", { "name": "Example university" }]',
      ['affiliations.1.name: The name "Example university" is there twice; each affiliation has its own.'],
    ),
  },
  small(
    'a summary that searches cut',
    'charts/baskets.json',
    'Slow lies',
    `${'Slow lies right of fast. '.repeat(9)}Slow lies`,
    ['summary: It has 268 characters with its numbers, and 200 at most'],
  ),
  {
    name: 'a title longer than a heading',
    file: 'findings/slower.mdx',
    from: /title: .*/,
    to: `title: ${'Walks '.repeat(25)}`,
    says: ['title: A title has at most 120 characters'],
  },
  small(
    'a measure wider than itself',
    'claims/slower.json',
    /"kind": "above"(.*)"measures": \["harvest"\]/,
    '"kind": "wider-gap"$1"measure": "harvest", "than": "harvest"',
    ['"more", test.than: "harvest" is compared with itself.'],
  ),
];
