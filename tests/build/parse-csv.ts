/** Records of a CSV file (RFC 4180), the heading first; its byte order mark is none of them. */
export function parseCsv(text: string): string[][] {
  const fields = text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g);
  const records: string[][] = [[]];
  for (const [, quoted, plain, separator] of fields) {
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (separator === '\r\n') records.push([]);
  }
  return records.slice(0, -1);
}
