import { existsSync, readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** What systems and editors leave beside files. */
const LEFT_BESIDE = /(?:^|\/)\.|~$|(?:^|\/)#[^/]*#$|\.(?:sw[op]|tmp|bak)$|(?:^|\/)(?:Thumbs\.db|desktop\.ini)$/;

/** What a content folder holds. */
interface FolderFiles {
  /** The files, with `/` between folders, in order. */
  names: string[];
  /** What is neither a file nor a folder, and what is wrong with it. */
  faults: { name: string; message: string }[];
}

/**
 * The files of a folder and of those inside it, but for what systems and editors leave beside them. A link counts as what
 * it leads to.
 */
export function folderFiles(folder: string): FolderFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    entry,
    name: relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'),
  }));
  const rings = entries.filter(({ entry }) => isRing(entry)).map(({ name }) => name);
  const inRing = (name: string) => rings.some((ring) => name === ring || name.startsWith(`${ring}/`));
  const names: string[] = [];
  const others: string[] = [];
  for (const { name, entry } of entries) {
    if (LEFT_BESIDE.test(name) || inRing(name)) continue;
    if (statSync(join(folder, name), { throwIfNoEntry: false })?.isFile()) names.push(name);
    else if (!entry.isDirectory() || /\.(?:json|mdx)$/.test(name)) others.push(name);
  }
  return {
    names: names.toSorted(),
    faults: [
      // One ring is reached on many ways.
      ...rings.slice(0, 1).map((name) => ({
        name,
        message: 'This link leads back to a folder around it. Delete it.',
      })),
      ...others.map((name) => ({ name, message: 'This is no file and leads to none.' })),
    ],
  };
}

/** Whether a link leads to a folder in which it lies itself. */
function isRing(entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  const file = join(entry.parentPath, entry.name);
  return existsSync(file) && `${realpathSync(dirname(file))}/`.startsWith(`${realpathSync(file)}/`);
}
