import { lookup } from 'mrmime';

/** What a file holds, by its name, as hosts say it: "text/csv; charset=utf-8" of "results.csv". */
export function contentType(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return type.startsWith('text/') ? `${type}; charset=utf-8` : type;
}
