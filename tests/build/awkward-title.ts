import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page whose title could end a script element, and its title. */
export const AWKWARD = {
  file: 'findings/larger-llm-signals',
  title: 'A larger LLM teaches </script><script>the "encoder" & <b>more',
} as const;

/** Gives one page of a copy of the content an awkward title. */
export function setAwkwardTitle(contentDir: string): void {
  const path = join(contentDir, `${AWKWARD.file}.mdx`);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(/^title: .*$/m, `title: '${AWKWARD.title}'`));
}
