import { expect, test } from 'vitest';
import { progressPrinter } from '../../../figures/progress.ts';

function printed(screen: { isTTY?: boolean; columns?: number }): string[] {
  const lines: string[] = [];
  const print = progressPrinter({ ...screen, write: (text) => lines.push(text) });
  print({ file: 'a.png', received: 100, total: 4000 });
  print({ file: 'b.png', received: 0, total: 1001 });
  print({ file: 'a.png', received: 4000, total: 4000 });
  print({ file: 'b.png', received: 500, total: 1001 });
  return lines;
}

test('prints one line a figure where the output is no terminal', () => {
  expect(printed({})).toEqual(['Downloading a.png, 4 kB\n', 'Downloading b.png, 2 kB\n']);
});

test('writes one line over in a terminal, no longer than the terminal is wide', () => {
  expect(printed({ isTTY: true, columns: 32 })).toEqual([
    '\r\u001B[KDownloading a.png 2 %',
    '\r\u001B[KDownloading a.png 2 % · b.png 0',
    '\r\u001B[KDownloading a.png 100 % · b.png',
    '\r\u001B[KDownloading b.png 49 %',
  ]);
});
