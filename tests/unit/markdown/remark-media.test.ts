import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compiled } from './prose.ts';

/** A picture that is there, seen from a page. */
const ICON = '../../tests/build/rich-paper/favicon.svg';

/** The components of a page with their attributes, in their order. */
async function componentsOf(source: string): Promise<string[]> {
  const code = await compiled(source);
  return [...code.matchAll(/_jsx\((Picture|CodeBlock), \{([^}]*)\}/g)].map(([, name, attributes = '']) =>
    [name, ...[...attributes.matchAll(/(\w+): "([^"]*)"/g)].map(([, key, text]) => `${key}=${text}`)]
      .join(' ')
      .replace(/file=\S+/, 'file'),
  );
}

test('pictures of one paragraph stand beside each other, and those with words have letters', async () => {
  expect(await componentsOf(`![One](${ICON} "First") ![Other](${ICON} "Second")`)).toEqual([
    'Picture file alt=One title=First letter=a beside=2',
    'Picture file alt=Other title=Second letter=b beside=2',
  ]);
  expect(await componentsOf(`![One](${ICON} "First")`)).toEqual(['Picture file alt=One title=First beside=1']);
});

test('a picture in a sentence or in a link stays there', async () => {
  expect(await componentsOf(`The ![icon](${ICON}) here.`)).toEqual(['Picture file alt=icon isInline=true']);
  expect(await componentsOf(`[![icon](${ICON})](/lab/)`)).toEqual(['Picture file alt=icon isInline=true']);
});

test('a picture whose address stands elsewhere is one too', async () => {
  expect(await componentsOf(`![One][icon]\n\n[icon]: ${ICON}`)).toEqual(['Picture file alt=One beside=1']);
});

test('a link to a file beside the page leads to its copy, whose address stands elsewhere too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prose-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const slides = join(folder, 'slides.pdf');
  writeFileSync(slides, 'slides');
  const address = relative(resolve('content/pages'), slides);
  const code = await compiled(`The [slides](${address}), [they][s] and [a page](./method/).\n\n[s]: ${address}`);
  const links = [...code.matchAll(/_jsx\(FileLink, \{\s*file: ("[^"]*"),\s*children: ("\w+")/g)];
  expect(links.map(([, file, words]) => [file, words])).toEqual(
    ['slides', 'they'].map((words) => [JSON.stringify(slides), JSON.stringify(words)]),
  );
  expect(code).toContain('href: "./method/"');
});

test('letters count on over the rows of a figure, whose words have its number', async () => {
  const code = await compiled(
    `<Figure id="a">\n![One](${ICON} "A")\n\n![Two](${ICON} "B")\n\nWords.\n</Figure>\n\nIn <Ref to="a" />.`,
  );
  expect([...code.matchAll(/letter: "(.)"/g)].map(([, letter]) => letter)).toEqual(['a', 'b']);
  expect(code).toContain('"Figure 1."');
  expect(code).toMatch(/figcaption/);
  expect(code).toMatch(/_jsx\(Ref, \{[^}]*number: "1",\s*anchor: "figure-a"/);
});

test('code has its language and its title', async () => {
  expect(await componentsOf('```python title="train.py"\nprint(1)\n```')).toEqual([
    'CodeBlock code=print(1) lang=python title=train.py',
  ]);
});

test('a line of --- parts columns', async () => {
  const code = await compiled('<Columns>\nOne.\n\n---\n\nOther.\n</Columns>');
  expect(code.match(/_jsx\(_components\.div/g)).toHaveLength(2);
});
