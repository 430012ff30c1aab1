import { parseArgs } from 'node:util';
import { STUDIES, type Study } from '../settings.ts';
import { PARTS, type Part } from './jobs.ts';

export interface Options {
  /** Small settings: the whole path in about a minute, nothing written into content/. */
  isSmoke: boolean;
  /** The part to do again; undefined for everything that is missing. */
  only: Part | undefined;
  /** Undefined for all of them. */
  study: Study | undefined;
  workers: number | undefined;
  /** Where smoke results go. */
  out: string | undefined;
}

export const USAGE = `npm run lab [-- options]
  --smoke         the whole path with small settings, in about a minute; leaves content/ alone
  --only PART     do one part again: ${PARTS.join(', ')}
  --study STUDY   one study alone, with what it needs: ${STUDIES.join(', ')}
  --workers N     threads (as many as there are cores)
  --out FOLDER    with --smoke: folder for the results`;

/** Reads the command line. Throws with the usage at anything that it does not know. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const { only, study, workers, out, smoke = false } = values;
  if (only !== undefined && !isPart(only)) {
    throw new Error(`--only ${only}: there is no such part. Parts: ${PARTS.join(', ')}`);
  }
  if (study !== undefined && !isStudy(study)) {
    throw new Error(`--study ${study}: there is no such study. Studies: ${STUDIES.join(', ')}`);
  }
  const count = workers === undefined ? undefined : Number(workers);
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= 64)) {
    throw new Error(`--workers ${workers}: give a whole number from 1 to 64`);
  }
  if (smoke && (only || study)) throw new Error('--smoke goes the whole way: leave out --only and --study');
  if (out === '') throw new Error('--out needs the name of a folder');
  if (out !== undefined && !smoke) throw new Error('--out is for --smoke: a full run writes into content/');
  return { isSmoke: smoke, only, study, workers: count, out };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        smoke: { type: 'boolean' },
        only: { type: 'string' },
        study: { type: 'string' },
        workers: { type: 'string' },
        out: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

function isPart(name: string): name is Part {
  return (PARTS as readonly string[]).includes(name);
}

function isStudy(name: string): name is Study {
  return (STUDIES as readonly string[]).includes(name);
}
