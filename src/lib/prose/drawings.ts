import { load, type CheerioAPI } from 'cheerio';
import { colorToken } from '../../schemas/method-look.ts';
import { requireMethod, type Methods } from '../numbers/method.ts';

/** A drawing of the content, ready to stand in a page. */
export interface Drawing {
  id: string;
  title: string;
  /** What it shows, for readers who cannot see it. */
  description: string;
  viewBox: string;
  /** What is inside of the `svg` element; colors are those of the theme and of the methods. */
  markup: string;
}

/** What a drawing is made of; anything else could bring a style, a script or an address of its own. */
const ELEMENTS = ['g', 'rect', 'circle', 'ellipse', 'line', 'path', 'polyline', 'polygon', 'text', 'tspan'];
const ATTRIBUTES =
  'x y x1 y1 x2 y2 dx dy width height rx ry cx cy r d points transform text-anchor class data-method'.split(' ');
/** What `Drawings.astro` gives a look to. */
const CLASSES = ['arrow', 'box', 'frozen', 'line', 'muted', 'own', 'small', 'strong'];

function faultsIn($: CheerioAPI): string[] {
  return $('svg *')
    .toArray()
    .flatMap((element) => {
      const { name, attribs } = element;
      if (name === 'title' || name === 'desc') return [];
      if (!ELEMENTS.includes(name)) return [`<${name}> is not drawn. Known: ${ELEMENTS.join(', ')}.`];
      const unknown = Object.keys(attribs).filter((attribute) => !ATTRIBUTES.includes(attribute));
      const classes = (attribs['class'] ?? '').split(' ').filter((one) => one && !CLASSES.includes(one));
      return [
        ...unknown.map((attribute) => `<${name}> has "${attribute}". Known: ${ATTRIBUTES.join(', ')}.`),
        ...classes.map((one) => `The class "${one}" is not known. Known: ${CLASSES.join(', ')}.`),
      ];
    });
}

/**
 * A file of `content/drawings/` as it stands in a page. Throws where it has no title, description or
 * size, or holds more than shapes and text; and where it names a method that there is not.
 */
export function readDrawing(id: string, svg: string, methods: Methods): Drawing {
  const $ = load(svg, { xml: true });
  const root = $('svg').first();
  const [title, description, viewBox] = [
    root.children('title').text(),
    root.children('desc').text(),
    root.attr('viewBox'),
  ];
  if (!title || !description || !viewBox)
    throw new Error(`An <svg> with a viewBox, a <title> and a <desc> for those who cannot see it is expected.`);
  const [fault] = faultsIn($);
  if (fault) throw new Error(fault);
  root.find('[data-method]').each((_, element) => {
    const { look } = requireMethod(methods, element.attribs['data-method'] ?? '');
    $(element).attr('style', `--own: var(${colorToken(look)})`);
  });
  root.children('title, desc').remove();
  return { id, title, description, viewBox, markup: root.html() ?? '' };
}
