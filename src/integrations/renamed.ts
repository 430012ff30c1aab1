import { createHash } from 'node:crypto';

/** Names end in a hash of what the file holds, since browsers keep such files for good. */
export function renamed(name: string, content: Uint8Array | string): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return name.replace(/\.[^./]+(\.[a-z0-9]+)$/, `.${hash}$1`);
}
