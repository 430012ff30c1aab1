import { parseArgs } from 'node:util';

export interface Options {
  /** Folder that holds the figures under their names in the lock file; undefined for the network. */
  from: string | undefined;
  /** Cut pictures again that are there. */
  force: boolean;
}

export const USAGE = `npm run figures [-- options]
  --from FOLDER   take the figures from a folder instead of the network
  --force         cut every picture again`;

/** Reads the command line. Throws with the usage at anything that it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { from, force = false } = parse(args).values;
  if (from === '') throw new Error(`--from needs the name of a folder\n${USAGE}`);
  return { from, force };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: { from: { type: 'string' }, force: { type: 'boolean' } } });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}
