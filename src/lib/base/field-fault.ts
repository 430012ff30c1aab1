import { ToldElsewhere } from './told-elsewhere.ts';

/** What is wrong in a field of a file; `path` leads there from the top of the file. */
export class FieldFault extends Error {
  readonly path: PropertyKey[];
  readonly reason: string;

  constructor(path: PropertyKey[], reason: string, options?: ErrorOptions) {
    super([...(path.length ? [path.join('.')] : []), reason].join(': '), options);
    this.path = path;
    this.reason = reason;
  }
}

/** Does what a field asks for; an error says where that field is. */
export function inField<Made>(path: PropertyKey[], make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof ToldElsewhere) throw error;
    if (error instanceof FieldFault) throw new FieldFault([...path, ...error.path], error.reason, { cause: error });
    throw new FieldFault(path, error instanceof Error ? error.message : String(error), { cause: error });
  }
}
