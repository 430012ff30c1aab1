import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { openBraces } from './new-paper/bibtex-entry.ts';
import { readIdentity, type Answers } from './new-paper/identity.ts';
import { layPaper } from './new-paper/lay-paper.ts';

/** Answers from the options of the command; a file of BibTeX answers all. */
function givenAnswers(): Answers {
  const { values } = parseArgs({
    options: {
      title: { type: 'string' },
      authors: { type: 'string' },
      arxiv: { type: 'string' },
      bibtex: { type: 'string' },
    },
  });
  return { ...values, bibtex: values.bibtex && readFileSync(values.bibtex, 'utf8') };
}

/** Asks for what is not given yet, at a terminal or of what is piped into the command. */
async function askFor(answers: Answers): Promise<Answers> {
  if (answers.bibtex || (answers.title && answers.authors)) return answers;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const next = lines[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    lines.setPrompt(`${question}\n> `);
    lines.prompt();
    const { value, done } = await next.next();
    return done ? '' : value.trim();
  };
  try {
    let first = answers.title || (await ask('The title of the paper, or its BibTeX, pasted:'));
    if (first.startsWith('@')) {
      while (openBraces(first) > 0) {
        const { value, done } = await next.next();
        if (done) break;
        first += `\n${value}`;
      }
      return { ...answers, bibtex: first };
    }
    const authors = answers.authors || (await ask('Its authors: "Ada Example, Björn Ångström"'));
    const arxiv = answers.arxiv ?? (await ask('Its number in arXiv, or nothing:'));
    return { title: first, authors, arxiv };
  } finally {
    lines.close();
  }
}

try {
  const today = new Date().toISOString().slice(0, 10);
  const identity = readIdentity(await askFor(givenAnswers()), today);
  const kept = await layPaper(process.cwd(), identity);
  console.log(`
The page of “${identity.title}” by ${identity.authors.map(({ given, family }) => `${given} ${family}`).join(', ')} is laid in content/, with an example of each thing.${kept ? ` What was there is in ${kept}/.` : ''}
1. npm run dev serves it while you write. Begin with content/pages/index.mdx.
2. In content/site.json write description, summary, keywords, affiliations, links, and ${identity.arxiv ? 'the day in "submitted"' : 'the address in "paper" and the "date"'}.
3. npm run cite once that is done, then commit and push.`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
