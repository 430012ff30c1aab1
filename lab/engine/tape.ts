import type { Engine, Pointer } from './engine.ts';

/** A matrix [rows, width] with room for its gradient where one is wanted (`grad` is 0 otherwise). */
export interface Tensor {
  readonly data: Pointer;
  readonly grad: Pointer;
  readonly rows: number;
  readonly width: number;
}

/** Where the keys and values of an attention come from; see lab/kernels/attention.ts. */
export interface AttentionShape {
  batch: number;
  heads: number;
  segments: number;
  length: number;
  /** Keys of each batch item that all its queries see. */
  shared: number;
}

/** `width` columns of a tensor from column `from` on: q, k and v of all heads lie side by side in one product. */
interface Columns {
  tensor: Tensor;
  from: number;
}

/**
 * Records operations and runs them backwards. A result has a gradient if one of its inputs has; frozen weights have none
 * (`Parameters.frozen`).
 */
export class Tape {
  readonly engine: Engine;
  readonly #steps: (() => void)[] = [];

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Runs all steps backwards. The caller has put the gradient of the loss into the tensors that it depends on. */
  backward(): void {
    for (let at = this.#steps.length - 1; at >= 0; at -= 1) this.#steps[at]?.();
  }

  /** A copy of `values` as a tensor; `wantsGrad` where the gradient with respect to it is asked for. */
  input(values: ArrayLike<number>, width: number, wantsGrad = false): Tensor {
    const grad = wantsGrad ? this.engine.allocateZeros(values.length) : 0;
    return { data: this.engine.putFloats(values), grad, rows: values.length / width, width };
  }

  /** x W + b. */
  linear(x: Tensor, weight: Tensor, bias?: Tensor): Tensor {
    const { kernels, scratch } = this.engine;
    const { rows, width: inner } = x;
    const outer = weight.width;
    const out = this.#like(rows, outer, x, weight);
    kernels.gemm(rows, outer, inner, x.data, inner, 1, weight.data, outer, 1, out.data, outer, 0, scratch);
    if (bias) kernels.addRow(out.data, bias.data, rows, outer);
    return this.#step(out, () => {
      if (x.grad)
        kernels.gemm(rows, inner, outer, out.grad, outer, 1, weight.data, 1, outer, x.grad, inner, 1, scratch);
      if (weight.grad) {
        kernels.gemm(inner, outer, rows, x.data, 1, inner, out.grad, outer, 1, weight.grad, outer, 1, scratch);
      }
      if (bias?.grad) kernels.sumRows(bias.grad, out.grad, rows, outer);
    });
  }

  layerNorm(x: Tensor, gain: Tensor, bias: Tensor): Tensor {
    const { kernels } = this.engine;
    const stats = this.engine.allocate(x.rows * 2);
    const out = this.#like(x.rows, x.width, x, gain);
    kernels.layerNorm(out.data, x.data, gain.data, bias.data, stats, x.rows, x.width);
    return this.#step(out, () => {
      // Without a gradient of its own, x still needs a place for the kernel to write to.
      const dx = x.grad || this.engine.allocate(x.rows * x.width);
      kernels.layerNormBackward(dx, gain.grad, bias.grad, out.grad, x.data, gain.data, stats, x.rows, x.width);
    });
  }

  quickGelu(x: Tensor): Tensor {
    const { kernels } = this.engine;
    const out = this.#like(x.rows, x.width, x);
    kernels.quickGelu(out.data, x.data, x.rows * x.width);
    return this.#step(out, () => kernels.quickGeluBackward(x.grad, out.grad, x.data, x.rows * x.width));
  }

  /** x + y, where y has as many rows as x or is repeated over them. */
  add(x: Tensor, y: Tensor): Tensor {
    const { kernels, floats } = this.engine;
    const count = y.rows * y.width;
    const repeats = x.rows / y.rows;
    const out = this.#like(x.rows, x.width, x, y);
    floats.copyWithin(out.data >> 2, x.data >> 2, (x.data >> 2) + x.rows * x.width);
    for (let at = 0; at < repeats; at += 1) kernels.add(out.data + at * count * 4, y.data, count);
    return this.#step(out, () => {
      if (x.grad) kernels.add(x.grad, out.grad, x.rows * x.width);
      if (y.grad) for (let at = 0; at < repeats; at += 1) kernels.add(y.grad, out.grad + at * count * 4, count);
    });
  }

  /** The rows of `table` at `indices`. */
  gather(table: Tensor, indices: ArrayLike<number>): Tensor {
    const { kernels } = this.engine;
    const { length } = indices;
    const at = this.engine.putInts(indices);
    const out = this.#like(length, table.width, table);
    kernels.gather(out.data, table.data, at, length, table.width);
    return this.#step(out, () => {
      if (table.grad) kernels.gatherBackward(table.grad, out.grad, at, length, table.width);
    });
  }

  /** The rows of x below those of y. */
  concatenate(x: Tensor, y: Tensor): Tensor {
    const { kernels, floats } = this.engine;
    const count = x.rows * x.width;
    const out = this.#like(x.rows + y.rows, x.width, x, y);
    floats.copyWithin(out.data >> 2, x.data >> 2, (x.data >> 2) + count);
    floats.copyWithin((out.data >> 2) + count, y.data >> 2, (y.data >> 2) + y.rows * y.width);
    return this.#step(out, () => {
      if (x.grad) kernels.add(x.grad, out.grad, count);
      if (y.grad) kernels.add(y.grad, out.grad + count * 4, y.rows * y.width);
    });
  }

  /** Rows `from` to the end, without a copy: data and gradient are those of x. */
  rowsFrom(x: Tensor, from: number): Tensor {
    const at = from * x.width * 4;
    return { data: x.data + at, grad: x.grad && x.grad + at, rows: x.rows - from, width: x.width };
  }

  /** Pictures [batch side², channels] to windows of 4 x 4 pixels at every second pixel. */
  windows(x: Tensor, batch: number, side: number): Tensor {
    const { kernels } = this.engine;
    const out = this.#like((batch * side * side) / 4, x.width * 16, x);
    kernels.windows(out.data, x.data, batch, side, x.width);
    return this.#step(out, () => {
      if (x.grad) kernels.windowsBackward(x.grad, out.grad, batch, side, x.width);
    });
  }

  /**
   * Attention of q to shared keys and values and, where `own` is given, to those of the same segment up to the query's
   * own place. The width of a head is that of the output divided by the heads.
   */
  attention(
    shape: AttentionShape,
    width: number,
    q: Columns,
    shared?: [Columns, Columns],
    own?: [Columns, Columns],
  ): Tensor {
    const { kernels, scratch } = this.engine;
    const { batch, heads, segments, length } = shape;
    const queries = segments * length;
    const seen = shared ? shape.shared : 0;
    const reach = seen + (own ? length : 0);
    const weights = this.engine.allocate(batch * heads * queries * reach);
    const [sharedK, sharedV] = shared ?? [];
    const [ownK, ownV] = own ?? [];
    const out = this.#like(batch * queries, width, q.tensor, sharedK?.tensor ?? q.tensor, ownK?.tensor ?? q.tensor);
    const sizes = [batch, heads, width / heads, segments, length, seen, own ? 1 : 0];
    const places = [placeOf(q), q.tensor.width, placeOf(sharedK), placeOf(sharedV), sharedK?.tensor.width ?? 0];
    places.push(placeOf(ownK), placeOf(ownV), ownK?.tensor.width ?? 0);
    kernels.attention(...sizes, ...places, out.data, width, weights, scratch);
    return this.#step(out, () => {
      const work = this.engine.allocate(queries * reach);
      // An input without a gradient gets a place that nobody reads.
      const grads = [q, sharedK, sharedV, ownK, ownV].map((columns) => this.#gradOf(columns));
      kernels.attentionBackward(...sizes, ...places, out.grad, width, weights, work, ...grads, scratch);
    });
  }

  /** Log-probability [rows, 1] of each row's target under logits x W, W being the transposed table of embeddings. */
  logProbs(x: Tensor, table: Tensor, targets: ArrayLike<number>): Tensor & { probs: Pointer } {
    const { kernels, scratch } = this.engine;
    const { rows, width } = x;
    const words = table.rows;
    const at = this.engine.putInts(targets);
    const probs = this.engine.allocate(rows * words);
    const out = this.#like(rows, 1, x, table);
    kernels.gemm(rows, words, width, x.data, width, 1, table.data, 1, width, probs, words, 0, scratch);
    kernels.logProbs(out.data, probs, at, rows, words);
    this.#step(out, () => {
      const dLogits = this.engine.allocateZeros(rows * words);
      kernels.logProbsBackward(dLogits, out.grad, probs, at, rows, words);
      if (x.grad) kernels.gemm(rows, width, words, dLogits, words, 1, table.data, width, 1, x.grad, width, 1, scratch);
      if (table.grad) {
        kernels.gemm(words, width, rows, dLogits, 1, words, x.data, width, 1, table.grad, width, 1, scratch);
      }
    });
    return { ...out, probs };
  }

  /** Room for a result; it gets a gradient where an input has one. */
  #like(rows: number, width: number, ...inputs: Tensor[]): Tensor {
    const wantsGrad = inputs.some((input) => input.grad);
    const data = this.engine.allocate(rows * width);
    return { data, grad: wantsGrad ? this.engine.allocateZeros(rows * width) : 0, rows, width };
  }

  #step(out: Tensor, backward: () => void): Tensor {
    if (out.grad) this.#steps.push(backward);
    return out;
  }

  #gradOf(columns: Columns | undefined): Pointer {
    if (!columns) return 0;
    const { tensor, from } = columns;
    const grad = tensor.grad || this.engine.allocate(tensor.rows * tensor.width);
    return grad + from * 4;
  }
}

function placeOf(columns: Columns | undefined): Pointer {
  return columns ? columns.tensor.data + columns.from * 4 : 0;
}
