import { inFile, pickFile, type Kind } from './change.ts';

const PROSE = /\.mdx$/;

/** A sentence at the end of a page. */
const written = (name: string, sentence: string, mayPass?: string): Kind => ({
  name,
  ...(mayPass && { mayPass }),
  make: (random, folder) => {
    const file = pickFile(random, folder, PROSE);
    return inFile(file, `${folder.get(file) ?? ''}\n${sentence}\n`);
  },
});

/** The same, where only the built page shows what is wrong. */
const built = (name: string, sentence: string): Kind => ({ ...written(name, sentence), isBuilt: true });

/** A change of the lines above a page. */
const above = (name: string, change: (lines: string) => string): Kind => ({
  name,
  make: (random, folder) => {
    const file = pickFile(random, folder, PROSE);
    return inFile(file, (folder.get(file) ?? '').replace(/^---\n[\s\S]*?\n---\n/, change));
  },
});

export const proseKinds: readonly Kind[] = [
  above('front matter without a title', (lines) => lines.replace(/^title:.*\n/m, '')),
  above('front matter with a key misspelt', (lines) => lines.replace('description:', 'descripton:')),
  above('front matter that is no YAML', (lines) => lines.replace(/^title: /m, 'title: "')),
  above('front matter with a key twice', (lines) => lines.replace(/^(title:.*\n)/m, '$1$1')),
  above('front matter without an end', (lines) => lines.replace(/---\n$/, '')),
  above('front matter with an empty title', (lines) => lines.replace(/^title:.*$/m, 'title:')),
  above('front matter between +++', (lines) => lines.replaceAll(/^---$/gm, '+++')),
  above('front matter behind a space', (lines) => ` ${lines}`),
  above('front matter whose title ends in a comment', (lines) =>
    lines.replace(/^title: .*$/m, 'title: Walks # slow ones'),
  ),
  above('front matter with a colon in its title', (lines) => lines.replace(/^title: .*$/m, 'title: Walks: a study')),
  {
    name: 'a page without text',
    make: (random, folder) => {
      const file = pickFile(random, folder, PROSE);
      const [lines = ''] = /^---\n[\s\S]*?\n---\n/.exec(folder.get(file) ?? '') ?? [];
      return inFile(file, lines);
    },
  },
  {
    name: 'prose after a byte order mark',
    mayPass: 'the mark is read over',
    make: (random, folder) => {
      const file = pickFile(random, folder, PROSE);
      return inFile(file, `\uFEFF${folder.get(file) ?? ''}`);
    },
  },
  written('an attribute misspelt', '<Gap off="a/b" />'),
  written('an attribute missing', '<Value />'),
  written('an attribute empty', '<Chart id="" />'),
  written('a component that is not there', '<Chrat id="x" />'),
  written('a component that is not closed', '<Note>A note'),
  written('a handler', '<p onclick="x()">Text</p>'),
  written('code in braces', 'It is {1 + 1}.'),
  written('an import', 'import x from "./x.js"'),
  written('a script', '<script>x()</script>'),
  written('a sign of comparison', 'For n <10 and <= 5.'),
  written('a comment of HTML', '<!-- note -->'),
  written('a comment', 'Text {/* note */} here.', 'a comment is not shown'),
  written('two prices', 'It costs $5 and then $6 more.'),
  written('a range with tildes', 'We train 3~5 runs and 10~20 epochs.', 'a single tilde is a sign'),
  written('a footnote without its text', 'As said[^nowhere].'),
  written('a link without its target', 'See [the paper][nowhere].'),
  written('a link to nothing', 'See [the paper]().'),
  written('a link that runs code', 'See [it](javascript:alert(1)).'),
  written('a link to a file of the machine', 'See [it](file:///etc/passwd).'),
  written('a link to a site that only this machine serves', 'See [it](https://localhost:4321/charts/).'),
  written('a link to an address for mail that is none', 'Ask [us](mailto:ada@example).'),
  written('what is still to be written', 'TODO: say more.'),
  written('a space before a comma', 'It is long , and wide.'),
  written('a table with one column twice', '| a | a |\n| - | - |\n| 1 | 2 |'),
  written('a work cited twice in one place', 'As said <Cite id="work work" />.'),
  written('a link with one slash of two', 'See [it](https:/example.org/).'),
  written('a picture from another host', '![Curve](https://example.org/curve.png)'),
  written('a picture without words', '![](/favicon.svg)'),
  written('a picture whose name has a space', '![Curve](./my curve.png)'),
  written('a picture that is not there', '![Curve](./no-such-curve.png)'),
  written('a formula that is none', 'With $\\frac{1}{$ it ends.'),
  written('a formula with a command that is refused', 'With $\\href{https://example.org}{x}$.'),
  written('a formula of nothing', 'With $ $ it goes on.'),
  written('a pipe in a formula of a table', '| a | b |\n| - | - |\n| $|x|$ | 1 |'),
  written('TeX outside of a formula', 'In \\textbf{bold} and \\cite{x}.'),
  written('a number typed by hand', 'It rises by 4.2 pp.'),
  written('a statement about all results without its test', 'It is ahead everywhere, and the lead grows.'),
  written('a heading without words', '## '),
  written('a heading of the first level', '# Again'),
  written('a heading two levels down', '##### Deep'),
  written('one heading twice', '## Twice\n\nText.\n\n## Twice', 'each has an anchor of its own'),
  written('a sign that cannot be seen in prose', 'A word\u200Bword.'),
  written('what a merge left', '<<<<<<< HEAD\nText\n=======\nOther\n>>>>>>> other'),
  written('a chart that is not there', '<Chart id="no-such-chart" />'),
  written('a reference to a chart of another page', 'See <Ref to="no-such-chart" />.'),
  written('a link to a page that is not there', 'See [it](/no-such-page/).'),
  built('a link to a file that is not there', 'See [it](/none.csv).'),
  written('a link to a place that is not there', 'See [it](/#no-such-place).'),
  written('a value at an unknown level', 'It is <Value of="baskets/medium/slow/found" />.'),
  written('a term that nothing explains', 'A <Term id="no-such-term">term</Term>.'),
  written('a work that is not in the list', 'As shown <Cite id="nobody" />.'),
  written('a language of code that there is not', '```pyton\nx = 1\n```'),
  written('an option of code that says nothing', '```python {1,3}\nx = 1\n```'),
  written('code without an end', '```python\nx = 1'),
  written('code of nothing', '```python\n```'),
  written('a formula behind the signs that open it', '$$E = m\nc^2\n$$'),
  written('marks of other Markdown', 'A ==marked== word.'),
  written('a lowered sign of other Markdown', 'H~2~O'),
  written('a reference that LaTeX did not find', 'As in Figure ??.'),
  written('a fixed space of LaTeX', 'As in Fig.~2.'),
  written('a heading without its space', '##Heading'),
  written('a box of GitHub', '> [!NOTE]\n> Text.'),
  written('a sign by its name', 'It works :smile:.'),
  written('a link of a wiki', 'See [[gallery]].'),
  written('a citation of other Markdown', 'As @smith2020 shows.'),
  written('emphasis that is not closed', 'It is *very slow.'),
  written('strong words that are not closed', 'It is **very slow.'),
  written('a name of code that reads as strong', 'Call __init__ first.'),
  written('a character by its name without its end', 'Cost &amp benefit.'),
  written('a table without the line below its head', '| a | b |\n| 1 | 2 |'),
  written('a component in a heading', '## It <Cite id="work" /> is'),
  written('a component in a link', 'See [<Cite id="work" />](https://example.org/).'),
  written('a footnote in a heading', '## So[^why]\n\n[^why]: Why.'),
  written('one number at two formulas', '$$\nx \\tag{9}\n$$\n\n$$\ny \\tag{9}\n$$'),
  written('a picture whose words say nothing', '![image](/favicon.svg)'),
  written('letters of formulas in words', 'A \u{1D41B}\u{1D428}\u{1D425}\u{1D41D} word.'),
  written('a footnote without words', 'As said[^empty].\n\n[^empty]:'),
  written('a footnote twice', 'As said[^two].\n\n[^two]: One.\n[^two]: Two.'),
  written('a footnote that nothing refers to', 'Text.\n\n[^lone]: One.'),
  written('a link of blank words', 'See [ ](https://example.org/).'),
  written('a table without a row', '| a | b |\n| - | - |'),
  written('a table without words in its head', '|  |  |\n| - | - |\n| 1 | 2 |'),
  written('details without a summary', '<details>\n\nText.\n\n</details>'),
  written('a figure of words alone', '<Figure id="words">\n\nText.\n\n</Figure>'),
  written('columns of which one is empty', '<Columns>\n\nOne.\n\n---\n\n</Columns>'),
  written('a letter of another script', 'The h\u0430rvest is large.'),
  written('letters in one sign, as in PDF', 'It is de\uFB01ned.'),
  written('text of HTML', 'A <b>bold</b> word.'),
  written('plain words', 'A sentence more, with **strong** words.', 'it is right'),
];
