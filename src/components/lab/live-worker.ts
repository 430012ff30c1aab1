// The miniature in a thread of its own, so that the page answers at once while it computes.
import kernels from '../../../lab/engine/kernels.wasm?url';
import { Miniature, type Explanation, type Request } from '../../../lab/live.ts';

/** A file of weights. */
export interface CheckpointFile {
  address: string;
  sha256: string;
}

/** A question to the worker. */
export interface LiveRequest extends Request {
  id: number;
  checkpoint: CheckpointFile;
  reference: CheckpointFile;
}

export type LiveReply = { id: number; explanation: Explanation; milliseconds: number } | { id: number; error: string };

type Model = ReturnType<Miniature['load']>;

const miniature = fetchBytes(kernels).then((wasm) => Miniature.create(wasm));
const models = new Map<string, Promise<Model>>();

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status})`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Each checkpoint is loaded once; one that failed can be asked for again. */
function modelAt({ address, sha256 }: CheckpointFile): Promise<Model> {
  const known = models.get(address);
  if (known) return known;
  const loading = Promise.all([miniature, fetchBytes(address)]).then(async ([ready, file]) => {
    const name = address.split('/').at(-1) ?? address;
    const model = ready.load(file, name);
    // A page of one version with a file of another; hashes are only to be had in secure contexts.
    if (crypto.subtle && (await hexDigest(file)) !== sha256) {
      throw new Error(`${name} is not the file that this page belongs to: load the page anew`);
    }
    return model;
  });
  models.set(address, loading);
  loading.catch(() => models.delete(address));
  return loading;
}

async function hexDigest(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function answer({ id, checkpoint, reference, ...request }: LiveRequest): Promise<LiveReply> {
  try {
    const model = await modelAt(checkpoint);
    const frozen = await modelAt(reference);
    const since = performance.now();
    const explanation = (await miniature).explain(model, frozen, request);
    return { id, explanation, milliseconds: performance.now() - since };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

// One request after the other: they share the engine's memory.
let last = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<LiveRequest>) => {
  last = last.then(async () => postMessage(await answer(data)));
});
