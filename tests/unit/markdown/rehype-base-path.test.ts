import type { Element, Root } from 'hast';
import { describe, expect, test } from 'vitest';
import { rehypeBasePath } from '../../../src/markdown/rehype-base-path.ts';
import { compiled } from './prose.ts';

function element(tagName: string, href?: string, children: Element[] = []): Element {
  return { type: 'element', tagName, properties: href === undefined ? {} : { href }, children };
}

function hrefUnder(base: string, href: string, tagName = 'a') {
  const link = element(tagName, href);
  const tree: Root = { type: 'root', children: [element('p', undefined, [link])] };
  rehypeBasePath({ base })(tree);
  return link.properties['href'];
}

describe('rehypeBasePath', () => {
  test('puts it before pictures of public/ as well', async () => {
    const source = '![The icon](/favicon.svg) and ![again][icon]\n\n[icon]: /favicon.svg';
    const addresses = (await compiled(source, {}, '/pivot/')).match(/src: ".*?"/g);
    expect(addresses).toEqual(['src: "/pivot/favicon.svg"', 'src: "/pivot/favicon.svg"']);
  });

  test.each([
    ['/pivot', '/findings/a/', '/pivot/findings/a/'],
    ['/pivot/', '/findings/a/#b', '/pivot/findings/a/#b'],
    ['/', '/findings/a/', '/findings/a/'],
  ])('under %s makes %s %s', (base, href, expected) => {
    expect(hrefUnder(base, href)).toBe(expected);
  });

  test.each(['https://arxiv.org/abs/1', '#chart-pivot', 'mailto:a@example.org', 'next/', '//example.org/'])(
    'leaves %s as it is',
    (href) => {
      expect(hrefUnder('/pivot', href)).toBe(href);
    },
  );

  test('leaves elements that are neither as they are', () => {
    expect(hrefUnder('/pivot', '/style.css', 'link')).toBe('/style.css');
    expect(() => rehypeBasePath({ base: '/pivot' })({ type: 'root', children: [element('a')] })).not.toThrow();
  });
});
