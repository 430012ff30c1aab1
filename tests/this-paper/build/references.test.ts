import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { referencesSchema } from '../../../src/schemas/reference.ts';
import { sites } from '../../build/built-sites.ts';

const works = referencesSchema.parse(JSON.parse(readFileSync('content/references.json', 'utf8')));

describe.each(sites)('references under $base', (site) => {
  test('are set by author and year, with the address that follows from the identifier', () => {
    const $ = site.document('findings/dpo-over-sft/index.html');
    expect($('#cite-dpo').text()).toBe('Rafailov et al., 2023');
    expect($('#ref-dpo .work').text()).toContain('Rafailov, Sharma, Mitchell, Manning, Ermon, & Finn. (2023).');
    expect($('#ref-dpo .work a').attr('href')).toBe('https://arxiv.org/abs/2305.18290');
    expect($('.mark').text()).not.toContain('not checked');
    expect($('#ref-mpo .work').text()).toMatch(/^Wang, Chen, Wang,? et al\. \(2024\)\./);
  });
});

test('every work that prose may cite has an id that can be an anchor', () => {
  expect(works.length).toBeGreaterThan(60);
});
