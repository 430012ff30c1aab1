import type { Random } from '../random.ts';
import type { Engine, Pointer } from './engine.ts';
import type { Tensor } from './tape.ts';

/** The parts of a model that can be trained apart. */
export type Part = 'encoder' | 'projector' | 'lm' | 'head';

export interface ParameterShape {
  name: string;
  part: Part;
  rows: number;
  width: number;
  /** Standard deviation of the first values; 'ones' for gains. */
  start: number | 'ones';
}

interface Place {
  shape: ParameterShape;
  /** In floats from the begin of the block. */
  offset: number;
}

/** Settings of AdamW that do not change from step to step. */
export interface AdamW {
  beta1: number;
  beta2: number;
  weightDecay: number;
  /** The gradient of all parts together is scaled down to this length. */
  clip: number;
}

/** The weights of a model in one block of memory, with their gradients and the two moments of AdamW beside it. */
export class Parameters {
  readonly #engine: Engine;
  readonly #places = new Map<string, Place>();
  readonly #data: Pointer;
  readonly #grads: Pointer;
  readonly #means: Pointer;
  readonly #squares: Pointer;
  /** Floats of the block: every tensor starts at a multiple of 4. */
  readonly #length: number;
  #step = 0;

  /** `trains` false leaves out gradients and moments, for a model that is only looked at. */
  constructor(engine: Engine, shapes: readonly ParameterShape[], trains: boolean) {
    let offset = 0;
    for (const shape of shapes) {
      this.#places.set(shape.name, { shape, offset });
      offset += (shape.rows * shape.width + 3) & ~3;
    }
    this.#engine = engine;
    this.#length = offset;
    this.#data = engine.allocateZeros(offset);
    [this.#grads, this.#means, this.#squares] = trains
      ? [engine.allocateZeros(offset), engine.allocateZeros(offset), engine.allocateZeros(offset)]
      : [0, 0, 0];
  }

  get shapes(): ParameterShape[] {
    return [...this.#places.values()].map((place) => place.shape);
  }

  /** How many weights there are. */
  get count(): number {
    return this.shapes.reduce((sum, { rows, width }) => sum + rows * width, 0);
  }

  /** Random first values, each tensor from a stream of its own. */
  initialize(randomFor: (name: string) => Random): void {
    for (const { name, start } of this.shapes) {
      const values = this.values(name);
      if (start === 'ones') values.fill(1);
      else if (start === 0) values.fill(0);
      else {
        const random = randomFor(name);
        for (let at = 0; at < values.length; at += 1) values[at] = start * random.normal();
      }
    }
  }

  /** The weights of one tensor; writes go through. */
  values(name: string): Float32Array {
    const { shape, offset } = this.#place(name);
    return this.#engine.view(this.#data + offset * 4, shape.rows * shape.width);
  }

  /** A weight that is trained. */
  trained(name: string): Tensor {
    const { shape, offset } = this.#place(name);
    const { rows, width } = shape;
    return { data: this.#data + offset * 4, grad: this.#grads && this.#grads + offset * 4, rows, width };
  }

  /** The same weight as a constant: nothing is computed for its gradient. */
  frozen(name: string): Tensor {
    return { ...this.trained(name), grad: 0 };
  }

  clearGradients(): void {
    this.#engine.view(this.#grads, this.#length).fill(0);
  }

  /** The gradient of one tensor, for checks. */
  gradient(name: string): Float32Array {
    const { grad, rows, width } = this.trained(name);
    return this.#engine.view(grad, rows * width);
  }

  /**
   * One step of AdamW at the learning rate of each part (0 leaves a part alone). Returns the length of the gradient
   * before clipping: not finite as soon as a loss or weight is not.
   */
  step(settings: AdamW, rates: Record<Part, number>): number {
    const { kernels } = this.#engine;
    const { beta1, beta2, weightDecay, clip } = settings;
    this.#step += 1;
    const length = Math.sqrt(kernels.sumSquares(this.#grads, this.#length));
    if (!Number.isFinite(length)) return length;
    const scale = Math.min(1, clip / (length + 1e-12));
    const fixes = [1 / (1 - beta1 ** this.#step), 1 / (1 - beta2 ** this.#step)];
    for (const { shape, offset } of this.#places.values()) {
      const rate = rates[shape.part];
      if (rate === 0) continue;
      // Biases, gains and tables of embeddings are not decayed, as is usual.
      const decay = shape.rows > 1 && !shape.name.endsWith('.embedding') ? weightDecay : 0;
      const places = [this.#data, this.#grads, this.#means, this.#squares].map((at) => at + offset * 4);
      const count = (shape.rows * shape.width + 3) & ~3;
      kernels.adamW(...places, count, rate, beta1, beta2, decay, scale, ...fixes);
    }
    return length;
  }

  /** Forgets the moments and the step count: a new stage starts. */
  resetOptimizer(): void {
    this.#step = 0;
    this.#engine.view(this.#means, this.#length).fill(0);
    this.#engine.view(this.#squares, this.#length).fill(0);
  }

  #place(name: string): Place {
    const place = this.#places.get(name);
    if (!place) {
      throw new Error(`The model has no weight "${name}". Known: ${[...this.#places.keys()].join(', ')}`);
    }
    return place;
  }
}
