import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { distinct, repeated } from '../../../src/schemas/across-fields.ts';
import { addressSchema, doiAddress, doiSchema, targetSchema, urlSchema } from '../../../src/schemas/addresses.ts';
import { idSchema, textSchema } from '../../../src/schemas/common.ts';
import { issuesOf } from '../builders.ts';

describe('idSchema', () => {
  test.each(['so16', 'ocr-chart', '0-5b'])('takes %j', (id) => {
    expect(issuesOf(idSchema, id)).toEqual([]);
  });

  test.each(['', 'OCR', 'a_b', 'a b', '-a', 'a-', 'a--b', 'a/b', 'a.b', 'ä'])('refuses %j', (id) => {
    expect(issuesOf(idSchema, id)).toEqual([
      ': An id has lower-case letters, digits and single hyphens, for example "so16" or "ocr-chart".',
    ]);
  });
});

test('an id is short enough for the name of a file', () => {
  expect(issuesOf(idSchema, 'a'.repeat(80))).toEqual([]);
  expect(issuesOf(idSchema, 'a'.repeat(81))).toEqual([
    ': An id has at most 80 characters: it stands in addresses and in names of files.',
  ]);
});

describe('textSchema', () => {
  test('refuses an empty text', () => {
    expect(issuesOf(textSchema, '')).toEqual([': A text must not be empty.']);
  });

  test.each(['L/16 ', ' L/16', 'L/16\n', ' '])('refuses white space at an end: %j', (text) => {
    expect(issuesOf(textSchema, text)).toEqual([': A text has no white space at its start or end.']);
  });

  test('refuses what no reader can see, line breaks as well', () => {
    expect(issuesOf(textSchema, 'DPO \u202Etfs')).toEqual([
      ': A text holds U+202E, which no reader can see. Delete it.',
    ]);
    expect(issuesOf(textSchema, 'a\nb')).toEqual([': A text holds U+000A, which no reader can see. Delete it.']);
  });

  test.each(['\u200D', 'DP\u200CO', 'A\uE000', 'A\uFFFF'])('refuses a sign that no font shows: %j', (text) => {
    expect(issuesOf(textSchema, text)).toEqual([expect.stringContaining('which no reader can see. Delete it.')]);
  });

  test.each([
    'क्\u200Dष',
    '👩\u200D🔬',
    'Größe β-VAE μm λmax',
    'Журнал ABC',
    'US$5 to $6',
    'C# and F_1',
    '{1 + 1}',
    'From {S, B, L}',
    'Todo está en XXX to-do lists',
    'Above .5, and … so on',
    'The page ends in .pdf',
    'a * b',
    '<b>',
  ])('takes %j', (text) => {
    expect(issuesOf(textSchema, text)).toEqual([]);
  });

  test.each([
    ['Hаrvest', '"Hаrvest" holds letters that only look like those that are meant.'],
    ['ΑBC', '"ΑBC" holds letters'],
    ['De\uFB01ned', '"\uFB01" holds letters'],
    ['Of **all** walks', '"**all**" would be printed as it stands: this text knows no Markdown and no TeX.'],
    ['With $\\beta$ set', '"$\\beta$" would be printed'],
    ['With $x_i$ set', '"$x_i$" would be printed'],
    ['Slow {W}alks', '"{W}" would be printed'],
    ["``Slow'' walks", '"``" would be printed'],
    ['Slow {Walks by} lamps', '"{Walks by}" would be printed'],
    ['TODO', '"TODO" stands where something is still to be written. Write it, or delete it.'],
    ['What it gives (TBD)', '"TBD" stands where'],
    ['By XXXX', '"XXXX" stands where'],
    ['Lorem ipsum dolor', '"Lorem ipsum" stands where'],
    ['It  is', '"It  is" has a space too many. Delete it.'],
    ['Long , and wide', '"Long ," has a space too many. Delete it.'],
    ['It is .', '"is ." has a space too many. Delete it.'],
    ['The `sft` model', '"`sft`" would be printed'],
    ['See [it](/lab/)', '"[it](/lab/)" would be printed'],
  ])('refuses %j', (text, said) => {
    expect(issuesOf(textSchema, text)).toEqual([expect.stringContaining(said)]);
  });

  test('refuses a text that no label and no sentence can be', () => {
    expect(issuesOf(textSchema, 'a'.repeat(1_000_000))).toEqual([': A text has at most 2000 characters.']);
    expect(issuesOf(textSchema, 'a'.repeat(2000))).toEqual([]);
  });

  test('refuses lists in lists, however deep', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(issuesOf(textSchema, deep)).toEqual([': Expected a text in quotes, found a list.']);
  });
});

describe('urlSchema', () => {
  test.each(['https://localhost:4321/', 'https://127.0.0.1/', 'https://example/', 'https://ada:secret@example.org/'])(
    'refuses %j',
    (url) => {
      expect(issuesOf(urlSchema, url)).toEqual([
        ': An address has a host such as example.org, and holds no name or password.',
      ]);
    },
  );

  test.each([
    [' https://example.org/', 'An address starts with https:// and has a host.'],
    ['https://example.org/\n', 'A text has no white space at its start or end.'],
  ])('refuses white space at an end of %j', (url, said) => {
    expect(issuesOf(urlSchema, url)).toEqual([`: ${said}`]);
  });

  test.each([
    ['https://example.org/a b', ' ', '%20'],
    ['https://example.org\\a', '\\', '%5C'],
    ['https://example.org/{a}', '{', '%7B'],
    ['https://example.org/"a"', '"', '%22'],
    ['https://example.org/#<a>', '<', '%3C'],
  ])('refuses %j for a sign that is a code in addresses', (url, sign, code) => {
    const message = `An address holds "${sign}", which is written "${code}" there.`;
    expect(issuesOf(urlSchema, url)).toEqual([`: ${message}`]);
    for (const schema of [addressSchema, targetSchema]) expect(issuesOf(schema, url)).toEqual([`: ${message}`]);
  });

  test.each([
    'https://arxiv.org/abs/2510.16333v2',
    'https://example.org:8443/a%20b?c=(d)&e=[f]#g,h',
    'https://例え.jp/ü',
  ])('takes %j', (url) => {
    expect(issuesOf(urlSchema, url)).toEqual([]);
  });

  // Of what begins "https:/" or "https:" and no more, browsers make a place on the site.
  test.each([
    'http://arxiv.org/',
    'arxiv.org',
    '/abs/1',
    'javascript:alert(1)',
    'https://',
    'https:/arxiv.org/',
    'https:arxiv.org/',
    'https:///arxiv.org/',
    'https:\\\\arxiv.org/',
    'HTTPS://arxiv.org/',
    'https://exa%mple.org/',
    '',
  ])('refuses %j', (url) => {
    expect(issuesOf(urlSchema, url)).toEqual([': An address starts with https:// and has a host.']);
  });
});

describe('doiSchema', () => {
  test.each([
    'https://doi.org/10.1000/1',
    'doi:10.1000/1',
    '10.1000/',
    '10.1000/1.',
    '10.1000/1,',
    '10.1000/a b',
    '11.1/1',
  ])('refuses %j', (doi) => {
    expect(issuesOf(doiSchema, doi)).toEqual([': A DOI looks like "10.48550/arXiv.2601.01234".']);
  });

  test.each(['10.1000/1', '10.1000.10/a.b;c', '10.1000/(A)1-2<3::B-4>5.0;2-#'])('takes %j', (doi) => {
    expect(issuesOf(doiSchema, doi)).toEqual([]);
  });
});

describe('doiAddress()', () => {
  test.each([
    ['10.48550/arXiv.2601.01234', 'https://doi.org/10.48550/arXiv.2601.01234'],
    ['10.1000/(A)1-2<3::B-4>5.0;2-#', 'https://doi.org/10.1000/(A)1-2%3C3::B-4%3E5.0;2-%23'],
    ['10.1000/50%?', 'https://doi.org/10.1000/50%25%3F'],
  ])('of %s is an address that leads there', (doi, address) => {
    expect(doiAddress(doi)).toBe(address);
    expect(issuesOf(urlSchema, address)).toEqual([]);
  });
});

describe('distinct', () => {
  const schema = z
    .array(z.object({ label: z.string(), url: z.string() }))
    .superRefine(distinct('entry', 'label', 'url'));
  test.each(['edible ones', 'Edible\u00A0ones', 'Edible  ones'])('takes %j for "Edible ones"', (label) => {
    const two = [
      { label: 'Edible ones', url: '/A/' },
      { label, url: '/a/' },
    ];
    expect(issuesOf(schema, two)).toEqual([`1.label: The label "${label}" is there twice; each entry has its own.`]);
  });

  test('tells addresses by each letter', () => {
    expect(
      issuesOf(schema, [
        { label: 'One', url: '/A/' },
        { label: 'Two', url: '/a/' },
      ]),
    ).toEqual([]);
  });
});

test('repeated names each repeated id once', () => {
  expect(repeated(['a', 'b', 'a', 'c', 'b', 'a'])).toEqual(['a', 'b']);
  expect(repeated(['a', 'b'])).toEqual([]);
});
