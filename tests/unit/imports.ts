import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** One file that names another. */
export interface Import {
  from: string;
  to: string;
}

/** What an Astro component imports: in its frontmatter, in its scripts, and by naming a script's file. */
function scriptsOf(astro: string): string {
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
  const named = [...astro.matchAll(/<script[^>]* src="(\.[^"]+)"/g)].map(([, file]) => `import '${file}';`);
  const written = [...astro.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [frontmatter, ...named, ...written].join('\n');
}

/** Every import of one file of the project by another, types too, in the folders that are named. */
export function importsIn(...folders: string[]): Import[] {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.{ts,mjs,astro}`)).toSorted();
  return files.flatMap((file) => {
    const from = file.split('\\').join('/');
    const text = readFileSync(file, 'utf8');
    const { importedFiles } = ts.preProcessFile(from.endsWith('.astro') ? scriptsOf(text) : text, true, true);
    return importedFiles
      .map(({ fileName }) => fileName)
      .filter((name) => name.startsWith('.'))
      .map((name) => ({ from, to: join(dirname(from), name.replace(/\?.*$/, '')).split('\\').join('/') }));
  });
}

/** The circles of a graph: groups of nodes that all lead to each other. */
export function circlesIn(arrows: readonly Import[]): string[][] {
  const next = Map.groupBy(arrows, ({ from }) => from);
  const reached = (start: string): Set<string> => {
    const seen = new Set<string>();
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop())
      for (const { to } of next.get(at) ?? [])
        if (!seen.has(to)) {
          seen.add(to);
          waiting.push(to);
        }
    return seen;
  };
  const reach = new Map([...next.keys()].map((node) => [node, reached(node)]));
  const circles = [...reach].flatMap(([node, nodes]) =>
    nodes.has(node) ? [[...nodes].filter((other) => reach.get(other)?.has(node)).toSorted()] : [],
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}
