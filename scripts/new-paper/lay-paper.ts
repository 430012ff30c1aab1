import { cpSync, existsSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ContentError } from '../../src/lib/base/content-fault.ts';
import { contentFaults } from '../../src/lib/checks/content-faults.ts';
import { citationCff } from '../../src/lib/paper/citation-cff.ts';
import { readContent } from '../../src/lib/reading/content-folder.ts';
import type { Identity } from './identity.ts';

/** Files beside the content that name the paper. */
const NAMED = ['CITATION.cff', 'README.md', 'package.json', join('.github', 'ISSUE_TEMPLATE', 'config.yml')];

/** A folder that is not there yet: "old-content", "old-content-2" and on. */
function freeFolder(project: string): string {
  const names = ['old-content', ...Array.from({ length: 99 }, (_, index) => `old-content-${index + 2}`)];
  return names.find((name) => !existsSync(join(project, name)))!;
}

/** Keeps the content and the files that name its paper in a folder; gives its name, or nothing where there was none. */
function keepAside(project: string): string | undefined {
  if (!existsSync(join(project, 'content'))) return undefined;
  const folder = freeFolder(project);
  renameSync(join(project, 'content'), join(project, folder));
  for (const file of NAMED.filter((name) => existsSync(join(project, name))))
    cpSync(join(project, file), join(project, folder, 'beside', file), { recursive: true });
  const picture = join(project, '.github', 'screenshot.png');
  if (existsSync(picture)) renameSync(picture, join(project, folder, 'beside', 'screenshot.png'));
  return folder;
}

function rewrite(file: string, change: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')));
}

const addressOf = ({ arxiv, links }: Identity) => links.paper ?? `https://arxiv.org/abs/${arxiv?.id}`;

const LICENSE = 'Code: [MIT](LICENSE). Text and data, which is all of `content/`: [CC BY 4.0](content/LICENSE.md).\n';

/** Lets the files beside the content name the paper. */
function nameProject(project: string, identity: Identity): void {
  const address = addressOf(identity);
  const id =
    identity.shortTitle
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'paper';
  const name = `${id}-page`;
  for (const file of ['package.json', 'package-lock.json'])
    rewrite(join(project, file), (text) => {
      const { name: before } = JSON.parse(text) as { name: string };
      return text
        .replaceAll(`"name": ${JSON.stringify(before)}`, `"name": ${JSON.stringify(name)}`)
        .replace(
          /^ {2}"description": .*,$/m,
          () => `  "description": ${JSON.stringify(`Project page of the paper “${identity.title}”`)},`,
        );
    });
  // The lock file has another name and the same packages, which need not be brought anew.
  const installed = join(project, 'node_modules', '.package-lock.json');
  if (existsSync(installed)) utimesSync(installed, new Date(), new Date());
  const names = identity.authors.map(({ given, family }) => `${given} ${family}`).join(', ');
  const head = `# ${identity.title}: the project page\n\nThe website of [the paper](${address}) by ${names}.\n\n`;
  rewrite(join(project, 'README.md'), (text) =>
    text.replace(/^[^]*?(?=^## )/m, () => head).replace(/(?<=^## License\n\n)[^]*/m, LICENSE),
  );
  rewrite(
    join(project, '.github', 'ISSUE_TEMPLATE', 'config.yml'),
    () =>
      `blank_issues_enabled: true\ncontact_links:\n  - name: Question about the paper\n    url: ${address}\n    about: Its authors answer.\n`,
  );
}

/** Writes the content of a new paper into a folder: the examples, and who wrote what. */
async function writeContent(folder: string, identity: Identity): Promise<void> {
  cpSync(join(import.meta.dirname, 'content'), folder, { recursive: true });
  const siteFile = join(folder, 'site.json');
  const template = JSON.parse(readFileSync(siteFile, 'utf8')) as { links: object; works: { url: string }[] };
  const site = { ...template, ...identity, links: { ...identity.links, ...template.links } };
  for (const work of site.works) work.url = addressOf(identity);
  const style = await resolveConfig(siteFile);
  writeFileSync(siteFile, await format(JSON.stringify(site), { ...style, parser: 'json' }));
}

/**
 * Puts the content of a new paper in the place of the old one, which is kept aside; gives the folder with that. Nothing is
 * moved before the new content is sound.
 */
export async function layPaper(project: string, identity: Identity): Promise<string | undefined> {
  const laid = join(project, 'content.new');
  rmSync(laid, { recursive: true, force: true });
  await writeContent(laid, identity);
  const faults = contentFaults(laid);
  if (faults.length) throw new ContentError(faults);
  const kept = keepAside(project);
  renameSync(laid, join(project, 'content'));
  writeFileSync(join(project, 'CITATION.cff'), citationCff(readContent(join(project, 'content')).content.site!));
  nameProject(project, identity);
  return kept;
}
