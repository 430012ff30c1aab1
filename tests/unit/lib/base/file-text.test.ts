import { expect, test } from 'vitest';
import { fileJson, fileText } from '../../../../src/lib/base/file-text.ts';

test('fileText writes minus and plus-minus so that every program reads them', () => {
  expect(fileText('DPO − SFT, read off the figure within ±0.5')).toBe('DPO - SFT, read off the figure within 0.5');
  expect(fileText('60 ± 2, ±3')).toBe('60 plus or minus 2, plus or minus 3');
  expect(fileText('a – b, well-known “c” β')).toBe('a – b, well-known “c” β');
});

test('fileJson writes the texts of all depths so, and leaves keys, numbers and their order', () => {
  expect(fileJson({ z: 'a − b', a: [{ text: '±1', value: -12345678901 }] })).toBe(
    '{"z":"a - b","a":[{"text":"plus or minus 1","value":-12345678901}]}\n',
  );
  expect(fileJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}\n');
});
