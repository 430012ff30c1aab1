/** A place in the memory of the kernels, in bytes. 0 stands for "nothing here". */
export type Pointer = number;

/** What `lab/kernels` exports; all sizes are counts, all pointers bytes. */
export interface Kernels {
  gemm(...args: number[]): void;
  attention(...args: number[]): void;
  attentionBackward(...args: number[]): void;
  add(to: Pointer, from: Pointer, count: number): void;
  addRow(to: Pointer, row: Pointer, rows: number, width: number): void;
  sumRows(row: Pointer, from: Pointer, rows: number, width: number): void;
  layerNorm(...args: number[]): void;
  layerNormBackward(...args: number[]): void;
  quickGelu(out: Pointer, x: Pointer, count: number): void;
  quickGeluBackward(dx: Pointer, dOut: Pointer, x: Pointer, count: number): void;
  gather(out: Pointer, table: Pointer, indices: Pointer, rows: number, width: number): void;
  gatherBackward(dTable: Pointer, dOut: Pointer, indices: Pointer, rows: number, width: number): void;
  logProbs(out: Pointer, logits: Pointer, targets: Pointer, rows: number, width: number): void;
  logProbsBackward(...args: number[]): void;
  windows(out: Pointer, image: Pointer, batch: number, side: number, channels: number): void;
  windowsBackward(dImage: Pointer, dOut: Pointer, batch: number, side: number, channels: number): void;
  adamW(...args: number[]): void;
  sumSquares(x: Pointer, count: number): number;
}

const PAGE_BYTES = 65_536;
/** Room for the packed panels of a matrix product: 256 x (512 + 8 + 4) floats and an edge tile. */
const SCRATCH_BYTES = 600_000;

/** The kernels and their memory: one arena, filled from below, given back in the reverse order by `release`. */
export class Engine {
  readonly kernels: Kernels;
  readonly floats: Float32Array;
  readonly ints: Int32Array;
  readonly scratch: Pointer;
  #top: Pointer;

  private constructor(kernels: Kernels, memory: WebAssembly.Memory) {
    this.kernels = kernels;
    this.floats = new Float32Array(memory.buffer);
    this.ints = new Int32Array(memory.buffer);
    // The first page stays free: a null pointer then never names a tensor.
    this.scratch = PAGE_BYTES;
    this.#top = this.scratch + SCRATCH_BYTES;
  }

  /** Compiles `kernels.wasm` and gives it `megabytes` of memory, which are touched only as far as they are used. */
  static async create(wasm: BufferSource, megabytes: number): Promise<Engine> {
    const pages = Math.ceil((megabytes * 2 ** 20) / PAGE_BYTES);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const { instance } = await WebAssembly.instantiate(wasm, { env: { memory } });
    return new Engine(instance.exports as unknown as Kernels, memory);
  }

  /** Room for `count` 4-byte values, aligned to 16 bytes, with whatever was there before. */
  allocate(count: number): Pointer {
    const at = this.#top;
    const end = at + Math.ceil(count / 4) * 16;
    if (end > this.floats.byteLength) {
      throw new Error(
        `The lab's memory of ${this.floats.byteLength / 2 ** 20} MB is full: make the batch smaller or create the engine with more`,
      );
    }
    this.#top = end;
    return at;
  }

  allocateZeros(count: number): Pointer {
    const at = this.allocate(count);
    this.view(at, count).fill(0);
    return at;
  }

  /** The `count` floats at a pointer; writes go through. */
  view(at: Pointer, count: number): Float32Array {
    return this.floats.subarray(at >> 2, (at >> 2) + count);
  }

  putFloats(values: ArrayLike<number>): Pointer {
    const at = this.allocate(values.length);
    this.floats.set(values, at >> 2);
    return at;
  }

  putInts(values: ArrayLike<number>): Pointer {
    const at = this.allocate(values.length);
    this.ints.set(values, at >> 2);
    return at;
  }

  /** The present end of what is in use, to be given to `release`. */
  mark(): Pointer {
    return this.#top;
  }

  /** Frees all that was allocated since `mark`. */
  release(mark: Pointer): void {
    this.#top = mark;
  }
}
