/** One field of a CSV file; a text that a spreadsheet would run as a formula gets an apostrophe. */
function csvField(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV (RFC 4180) of rows that share their keys, which are the heading line. */
export function csvTable(rows: readonly Readonly<Record<string, string | number | null>>[]): string {
  const lines = rows.map((row) => Object.values(row).map(csvField).join(','));
  return `${[Object.keys(rows[0] ?? {}).join(','), ...lines].join('\r\n')}\r\n`;
}
