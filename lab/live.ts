import { Engine } from './engine/engine.ts';
import { loadModel } from './model/checkpoint.ts';
import type { Model } from './model/model.ts';
import { explain, type Explanation, type Request } from './probe/explain.ts';

export type { Explained, Explanation, Request } from './probe/explain.ts';

/** Two models of 1.2 MB each, and room for one picture. */
const MEGABYTES = 48;

/** The miniature for a page: loads checkpoints, and answers questions with the gradients of both losses. */
export class Miniature {
  readonly #engine: Engine;

  private constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** With the kernels of `lab/engine/kernels.wasm`; throws where WebAssembly is refused. */
  static async create(kernels: Uint8Array<ArrayBuffer>): Promise<Miniature> {
    return new Miniature(await Engine.create(kernels, MEGABYTES));
  }

  /** The model of a checkpoint file; throws, with this name, where the file is not one. */
  load(file: Uint8Array<ArrayBuffer>, name: string): Model {
    return loadModel(this.#engine, file, name, false);
  }

  explain(model: Model, reference: Model, request: Request): Explanation {
    return explain(this.#engine, model, reference, request);
  }
}
