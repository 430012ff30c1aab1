import { describe, expect, test } from 'vitest';
import { faultsOf } from './prose.ts';

describe('remarkAddresses', () => {
  test.each([
    ['[a](javascript:alert(1))', 'an address is "javascript:alert(1)"; expected https://'],
    ['[a](JaVaScRiPt:alert(1))', 'an address is "JaVaScRiPt:alert(1)"'],
    ['[a](//example.org/)', 'an address is "//example.org/"'],
    ['[a](http://example.org/)', 'an address is "http://example.org/"'],
    ['On www.example.org.', 'an address is "http://www.example.org"'],
    ['[a](lab/)', 'an address is "lab/"; expected https://…, mailto:…, a path such as /charts/'],
    ['[a](https://)', 'an address is "https://". An address starts with https:// and has a host.'],
    ['[a](https:/example.org/)', 'an address is "https:/example.org/". An address starts with https://'],
    ['[a](HTTPS://example.org/)', 'an address is "HTTPS://example.org/". An address starts with https://'],
    ['[a](https://localhost:4321/charts/)', 'An address has a host such as example.org, and holds no name'],
    ['[a](https://ada:secret@example.org/)', 'An address has a host such as example.org, and holds no name'],
    ['On https://example.org/{a}.', 'An address holds "{", which is written "%7B" there.'],
    ['[a](<https://example.org/a b>)', 'An address holds " ", which is written "%20" there.'],
    ['[a](mailto:ada)', 'an address is "mailto:ada". An address for mail looks like ada@example.org.'],
    ['[a](mailto:ada@example)', 'An address for mail looks like ada@example.org.'],
    ['[a](#)', 'an address is "#"'],
    ['[a](/50%-more/)', 'an address is "/50%-more/"; a percent sign in it is written %25.'],
    ['[a](./slides.pdf)', 'there is no file "./slides.pdf", seen from this file. One of this site is written'],
    ['[a][b]\n\n[b]: ../data/results.csv', 'there is no file "../data/results.csv", seen from this file.'],
    ['[a](index.mdx)', 'an address is "index.mdx"; expected https://'],
    [
      '[a](./index.mdx)',
      'a link leads to "./index.mdx", a file that readers do not get. Those they get end in .bib, .csv,',
    ],
    ['[a](../../tests/build/rich-paper/favicon.svg)', 'a link leads to the picture'],
    ['![a](https://example.org/a.png)', 'a picture is "https://example.org/a.png"; expected a file of this site'],
    ['![a](http://example.org/a.png)', 'a picture is "http://example.org/a.png"'],
    ['![a](data:image/png;base64,AAAA)', 'expected a file of this site: ./picture.png beside the page'],
    [
      '![a](img/a.png)',
      'a picture is "img/a.png"; expected a file of this site: ./img/a.png beside the page, or /img/a.png',
    ],
    ['![a](./none.png)', 'there is no picture "./none.png", seen from this file.'],
    ['![a](./plot.pdf)', 'a picture is "./plot.pdf", which browsers do not show as one. Save it as .svg or .png'],
    ['![a](./clip.mp4)', 'a picture is "./clip.mp4", which is a video: <Video src="./clip.mp4" alt="…" />.'],
    ['![a](./50%.png)', 'an address is "./50%.png"; a percent sign in it is written %25.'],
  ])('stops at %j', (source, said) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(said)]);
  });

  test('stops at the target of a link and of a picture that stand elsewhere', () => {
    expect(faultsOf('[a][b] and ![c][d]\n\n[b]: data:text/html,x\n\n[d]: https://example.org/a.png')).toEqual([
      expect.stringContaining('3:1: an address is "data:text/html,x"'),
      expect.stringContaining('5:1: a picture is "https://example.org/a.png"'),
    ]);
  });

  test.each([
    'A [link](https://arxiv.org/abs/2510.16333), [page](/lab/), [place](#cite), [near](./a/), [mail](mailto:a@b.org?subject=Lamps).',
    '![The icon](/favicon.svg)',
    '![The icon](../../tests/build/rich-paper/favicon.svg)',
    '![The icon][icon]\n\n[icon]: /favicon.svg',
  ])('takes %j', (source) => {
    expect(faultsOf(source)).toEqual([]);
  });
});
