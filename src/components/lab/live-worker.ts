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

export interface LiveAnswer {
  id: number;
  explanation: Explanation;
  milliseconds: number;
}

export type LiveReply = LiveAnswer | { id: number; error: string };

type Model = ReturnType<Miniature['load']>;

/** What was loaded, by its address, and what is being loaded. */
const loaded = new Map<string, Promise<unknown>>();

/** Each file is loaded once; one that failed can be asked for again. */
function once<Thing>(address: string, load: (file: Uint8Array<ArrayBuffer>) => Thing | Promise<Thing>): Promise<Thing> {
  const known = loaded.get(address) as Promise<Thing> | undefined;
  if (known) return known;
  const loading = fetchBytes(address).then(load);
  loaded.set(address, loading);
  loading.catch(() => loaded.delete(address));
  return loading;
}

async function fetchBytes(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = address.split('/').at(-1);
  const response = await fetch(address).catch(() => null);
  if (!response) throw new Error(`${name} did not come. Is there a network? The next touch tries again.`);
  if (!response.ok) throw new Error(`${name} did not come (${response.status}). The next touch tries again.`);
  return new Uint8Array(await response.arrayBuffer());
}

const miniature = () => once(kernels, (wasm) => Miniature.create(wasm));

function modelAt({ address, sha256 }: CheckpointFile): Promise<Model> {
  return once(address, async (file) => {
    const name = address.split('/').at(-1) ?? address;
    const model = (await miniature()).load(file, name);
    // A page of one version with a file of another; hashes are only to be had in secure contexts.
    if (crypto.subtle && (await hexDigest(file)) !== sha256) {
      throw new Error(`${name} is not the file that this page belongs to: load the page anew`);
    }
    return model;
  });
}

async function hexDigest(file: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', file));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function answer({ id, checkpoint, reference, ...request }: LiveRequest): Promise<LiveReply> {
  try {
    const [ready, model, frozen] = await Promise.all([miniature(), modelAt(checkpoint), modelAt(reference)]);
    const since = performance.now();
    const explanation = ready.explain(model, frozen, request);
    return { id, explanation, milliseconds: performance.now() - since };
  } catch (error) {
    // What the kernels break off leaves their memory in disorder: the page starts another worker.
    if (error instanceof WebAssembly.RuntimeError) reportError(error);
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<LiveRequest>) => postMessage(await answer(data)));
