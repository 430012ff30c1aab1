import { fileText } from './file-text.ts';

export type CsvValue = string | number | null;

/** One field of a CSV file; a text that a spreadsheet would run as a formula gets an apostrophe. */
function csvField(value: CsvValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = fileText(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * CSV (RFC 4180) of rows that share their keys, which are the heading line. Throws where a row has other keys or a number
 * that is none.
 */
export function csvTable(rows: readonly Readonly<Record<string, CsvValue>>[]): string {
  const head = Object.keys(rows[0] ?? {});
  const lines = rows.map((row, index) => {
    if (Object.keys(row).join() !== head.join())
      throw new Error(`Row ${index + 1} of a CSV file has the columns ${Object.keys(row)}; the first has ${head}.`);
    for (const [key, value] of Object.entries(row))
      if (typeof value === 'number' && !Number.isFinite(value))
        throw new Error(
          `Row ${index + 1} of a CSV file has no number in "${key}" but ${value}; null is an empty field.`,
        );
    return Object.values(row);
  });
  return [head, ...lines].map((fields) => `${fields.map(csvField).join(',')}\r\n`).join('');
}

/**
 * A file for spreadsheets. Only one with letters beyond ASCII begins with a byte order mark: Excel needs it there, or reads
 * them by the code page of its system. Where nothing needs it, and in tables that a Data Package describes, it would only
 * stand in the name of the first column for readers that do not know it, as those of Frictionless, of R and of Python's
 * `csv`.
 */
export function forSpreadsheets(csv: string): string {
  return [...csv].some((letter) => letter > '\x7F') ? `\uFEFF${csv}` : csv;
}
