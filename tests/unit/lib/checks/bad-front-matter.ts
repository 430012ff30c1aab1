import type { BadContent } from './spoiled-content.ts';

const finding = 'findings/larger-encoders.mdx';

/** Faults in pages and findings: their front matter, and works that they name. */
export const badFrontMatter: BadContent[] = [
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
    to: '\nclaim: A larger encoder adds 5.1 points.',
    says: [finding, 'claim: "5.1 points" is typed by hand. Say it in words here.'],
  },
  {
    name: 'a number of a finding that is there twice',
    faults: 2,
    file: finding,
    from: 'number: 1',
    to: 'number: 2',
    says: [`${finding}:4:1: number: 2 is that of findings/`, 'findings count 1, 2, 3, …, each number once'],
  },
  {
    name: 'a work that is named and not cited',
    file: 'pages/questions.mdx',
    from: 'Gemma <Cite id="gemma" />',
    to: 'Gemma',
    says: ['pages/questions.mdx:', 'It names Gemma and does not cite it. Write <Cite id="gemma" /> behind the name.'],
  },
];
