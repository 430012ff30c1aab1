import type { Random } from '../../lab/random.ts';

/** A content folder as the changes see it: what is in each file, by its name. */
export type Folder = ReadonlyMap<string, string>;

/** One change of a content folder: files with their new text or bytes, null for one that goes. */
export type Change = ReadonlyMap<string, string | Uint8Array | null>;

/** A kind of change, as authors and their tools make them by mistake. */
export interface Kind {
  name: string;
  /** Why content that is changed so may be built; without a reason it has to be refused. */
  mayPass?: string;
  /** Whether it shows in built pages alone. */
  isBuilt?: true;
  /** One change of this kind; undefined where the dice fall on a place that cannot be changed so. */
  make(random: Random, folder: Folder): Change | undefined;
}

/** The change of one file. */
export const inFile = (name: string, text: string | Uint8Array | null): Change => new Map([[name, text]]);

/** One of the files whose name matches, each folder as likely as the others, however many files it has. */
export function pickFile(random: Random, folder: Folder, pattern: RegExp): string {
  const names = [...folder.keys()].filter((name) => pattern.test(name));
  const folders = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('/') + 1) || name);
  return random.pick(random.pick([...folders.values()]));
}
