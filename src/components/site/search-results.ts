import { excerptRuns, type FoundPage, type FoundPart } from './pagefind.ts';

/** How many parts of one page are listed. */
const MAX_PARTS = 3;

function link(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}

/** An excerpt in which the found words are marked; as text, so that nothing in it can become an element. */
function excerpt(text: string): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const run of excerptRuns(text)) {
    const node = document.createElement(run.isFound ? 'mark' : 'span');
    node.textContent = run.text;
    paragraph.append(node);
  }
  return paragraph;
}

function part(found: FoundPart): HTMLLIElement {
  const item = document.createElement('li');
  item.append(link(found.url, found.title), excerpt(found.excerpt));
  return item;
}

/** A page that was found, with the parts that hold most of what was sought. */
export function resultItem({ url, meta, excerpt: text, sub_results: all }: FoundPage): HTMLLIElement {
  const item = document.createElement('li');
  const title = link(url, meta.title ?? url);
  title.className = 'page';
  item.append(title);
  if (meta.place) {
    const place = document.createElement('span');
    place.className = 'place';
    place.textContent = meta.place;
    item.append(place);
  }
  const parts = all
    .filter(({ anchor }) => anchor)
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, MAX_PARTS);
  if (parts.length) {
    const list = document.createElement('ul');
    list.className = 'parts';
    list.append(...parts.map(part));
    item.append(list);
  } else item.append(excerpt(text));
  return item;
}
