import { parentPort } from 'node:worker_threads';
import { lineOf } from '../../src/lib/base/content-fault.ts';
import { contentFaults } from '../../src/lib/checks/content-faults.ts';

/** What a build says of a content folder before it makes pages: a line a fault; or what stopped it from saying so. */
export type Said = { lines: string[] } | { crash: string };

function look(folder: string): Said {
  try {
    return { lines: contentFaults(folder).map(lineOf) };
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (folder: string) => parentPort?.postMessage(look(folder)));
