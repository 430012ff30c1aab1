import type { BadContent } from './spoiled-content.ts';

const finding = 'findings/slower.mdx';
const rain = 'findings/rain.mdx';

/** A title that YAML does not read as it was meant, and what is said of it. */
function badTitle(name: string, title: string, ...says: string[]): BadContent {
  const file = 'findings/slower.mdx';
  return { name, file, from: /^title: .*$/m, to: title, says: [`${file}:2:`, ...says] };
}

/** Faults in pages and findings: their front matter, and works that they name. */
export const badFrontMatter: BadContent[] = [
  badTitle('a colon in YAML', 'title: Slow: a study', 'The front matter is not YAML', 'Put quotes around it.'),
  badTitle('a quote within quotes in YAML', "title: 'It's slow'", 'Write it twice, or take the other kind around it.'),
  badTitle('a sign of YAML', 'title: @home', 'since a text begins with a sign of YAML. Put quotes around it.'),
  badTitle('a tab in YAML', '\ttitle: Slow', 'since a line begins with a tab. Write spaces.'),
  badTitle('a key without a space in YAML', 'title:Slow', 'since a key has no space behind its colon.'),
  badTitle('a comment that ends a text in YAML', 'title: Slow # and fast', 'title: "# and fast" is a comment of YAML'),
  ...[
    ['lines of +++ around front matter', /^---\n([^]*?)---\n/, '+++\n$1+++\n'],
    ['front matter without an end', /\n---\n\n/, '\n\n'],
    ['a space before front matter', /^/, ' '],
    ['no front matter', /^---\n/, ''],
  ].map(([name, from, to]): BadContent => ({
    name: String(name),
    file: 'findings/slower.mdx',
    from: from ?? '',
    to: String(to),
    says: ['findings/slower.mdx:1:1: It does not begin with a line of ---, then "title: …"'],
  })),
  {
    name: 'a page without text',
    file: 'pages/404.mdx',
    from: /(\n---\n)[^]*/,
    to: '$1',
    says: ['pages/404.mdx: Below its front matter stands no text.'],
  },
  {
    name: 'an unknown key in front matter',
    faults: 2,
    file: finding,
    from: 'number:',
    to: 'order:',
    says: [finding, 'Unknown key "order"', 'Known keys: title, description, number, claim'],
  },
  {
    name: 'a finding without its claim',
    file: finding,
    from: /\nclaim: .*/,
    to: '',
    says: [finding, 'claim: `claim` is missing.'],
  },
  {
    name: 'a number in the words of front matter',
    file: finding,
    from: /\nclaim: .*/,
    to: '\nclaim: A slow walk finds 5.1 points more.',
    says: [finding, 'claim: "5.1 points" is typed by hand. Say it in words here.'],
  },
  {
    name: 'a number of a finding that is there twice',
    content: 'guide',
    faults: 2,
    file: rain,
    from: 'number: 2',
    to: 'number: 1',
    says: [`${rain}:4:1: number: 1 is that of findings/slower.mdx`, 'findings count 1, 2, 3, …, each number once'],
  },
  {
    name: 'a sentence about all results without its test',
    file: finding,
    from: /$/,
    to: 'With each basket Slow is ahead.\n',
    says: [finding, 'It says "each" of results: "With each basket Slow is ahead."', "tested: { 'a few of its words'"],
  },
  {
    name: 'a sentence whose test is not there',
    content: 'guide',
    file: rain,
    from: 'claims/rain/found',
    to: 'claims/rain/fuond',
    says: [rain, 'tested: No claim, and no chart with "tests", "claims/rain/fuond" in content.'],
  },
  {
    name: 'a claim on which a sentence rests, with another verdict',
    content: 'guide',
    file: 'claims/rain.json',
    from: '"verdict": "holds"',
    to: '"verdict": "mostly"',
    says: ['claims/rain.json', 'Sentences of findings/rain.mdx rest on it.'],
  },
  {
    name: 'a work that is named and not cited',
    content: 'guide',
    file: rain,
    from: ' <Cite id="moss" />',
    to: '',
    says: [`${rain}:`, 'It names Moss and does not cite it. Write <Cite id="moss" /> behind the name.'],
  },
];
