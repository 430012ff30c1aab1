import { globSync } from 'node:fs';
import { proseComponents } from '../../../src/schemas/prose-component.ts';
import { textOf } from '../../unit/content-files.ts';

const FOLDERS = ['content', 'docs', 'figures', 'lab', 'public', 'scripts', 'src', 'tests', '.github', '.vscode'];
const files = globSync([...FOLDERS.map((folder) => `${folder}/**/*`), '*.*'], { exclude: ['**/node_modules/**'] })
  .map((file) => file.replaceAll('\\', '/'))
  .toSorted();
const code = files.filter((file) => /\.(?:ts|mjs|js|astro|css|json|mdx|yml)$/.test(file) && !file.endsWith('.test.ts'));
const words = new Set(code.flatMap((file) => textOf(file).match(/[\w$-]+/g) ?? []));
const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>;
const packages = Object.keys({ ...dependencies, ...devDependencies });
const made = textOf('.gitignore')
  .split('\n')
  .filter((line) => line.endsWith('/'));

/** The names in backticks of a document, outside of code blocks. */
export function namesIn(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '');
  return [...new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, name = '']) => name))];
}

/** A name in which `<id>` and `*` stand for anything but a slash, as a pattern. */
const patternOf = (name: string) =>
  name.replace(/<[^>]+>|[.*+?^$(){}|[\]\\]/g, (part) => (/^[<*]/.test(part) ? '[^/]*' : `\\${part}`));

function hasPath(path: string): boolean {
  const pattern = new RegExp(`(?:^|/)${patternOf(path)}${path.endsWith('/') ? '' : '(?:/|$)'}`);
  return files.some((file) => pattern.test(file));
}

const isPath = (name: string) =>
  /\/$|^[^/]*\.(?:astro|cff|css|json|md|mdx|mjs|png|ts|wasm)$|\/[^/]*\.\w+$/.test(name) ||
  FOLDERS.includes(name.split('/')[0] ?? '');

/** What is wrong with a component as it is shown to authors. */
function componentFault(name: string): string | null {
  const [, component = '', attributes = ''] = /^<(\w+)([^>]*)>/.exec(name.replace(/"[^"]*"|\{[^}]*\}/g, '')) ?? [];
  const known = Object.entries(proseComponents).find(([id]) => id === component)?.[1];
  if (!known) return 'no such component';
  const given = attributes.match(/\w+/g) ?? [];
  const unknown = given.filter((attribute) => !(attribute in known.attributes.shape));
  return unknown.length ? `no such attribute: ${unknown.join(', ')}` : null;
}

/** What is wrong with a name of a document: the file, package, component, option or word of the code is not there. */
export function nameFault(name: string): string | null {
  if (made.some((folder) => name.startsWith(folder))) return null;
  if (/^<[A-Z]/.test(name)) return componentFault(name);
  // An address of the site or of an example, an element of HTML, a sign, or a sentence of a program.
  if (/^(?:\/|\.\/|https?:|\\|\{|…|v…|<[a-z])/.test(name)) return null;
  if (name.startsWith('@')) return packages.some((id) => id.match(`^${patternOf(name)}$`)) ? null : 'no such package';
  const [, options] = /^(?:npm run [\w:-]+ )?-- (.*)$/.exec(name) ?? [];
  if (options) {
    const unknown = [...options.matchAll(/--([\w-]+)/g)].filter(([, option = '']) => !words.has(option));
    return unknown.length ? `no such option: ${unknown.map(([option]) => option).join(', ')}` : null;
  }
  if (name.includes(' ')) {
    const missing = name.split(' ').filter((part) => FOLDERS.includes(part.split('/')[0] ?? '') && !hasPath(part));
    return missing.length ? `no such file: ${missing.join(', ')}` : null;
  }
  if (isPath(name)) return hasPath(name) ? null : 'no such file';
  const [word = ''] = name.split('=');
  const unknown = word.split(/[./]/).filter((part) => /^[\w-]+$/.test(part) && !words.has(part));
  return unknown.length && !packages.includes(name) ? 'no such word in the code' : null;
}
