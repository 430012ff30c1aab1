import { readText, type FoundPage, type FoundPart } from './pagefind.ts';
import { excerptOf, foundRuns } from './search-words.ts';

/** How many parts of one page are listed. */
const MAX_PARTS = 3;

function link(address: string, text: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = address;
  element.textContent = text;
  return element;
}

/** A text in which what was found is marked; as text, so that nothing in it can become an element. */
function excerpt(text: string, patterns: readonly RegExp[]): HTMLParagraphElement {
  const paragraph = document.createElement('p');
  for (const run of foundRuns(text, patterns)) {
    const node = document.createElement(run.isFound ? 'mark' : 'span');
    node.textContent = run.text;
    paragraph.append(node);
  }
  return paragraph;
}

function part(found: FoundPart, patterns: readonly RegExp[]): HTMLLIElement {
  const item = document.createElement('li');
  item.append(link(found.url, found.title), excerpt(readText(found.excerpt), patterns));
  return item;
}

/** A title that leads to what was found, and what it belongs to. */
function titled(address: string, title: string, place: string | undefined): HTMLLIElement {
  const item = document.createElement('li');
  const heading = link(address, title);
  heading.className = 'page';
  item.append(heading);
  if (place) {
    const line = document.createElement('span');
    line.className = 'place';
    line.textContent = place;
    item.append(line);
  }
  return item;
}

/** A page that was found, with the parts that hold most of what was sought. */
export function resultItem(
  { url, meta, content, sub_results: all }: FoundPage,
  patterns: readonly RegExp[],
): HTMLLIElement {
  const item = titled(url, meta.title ?? url, meta.place);
  const parts = all
    .filter(({ anchor, excerpt: text }) => anchor && foundRuns(readText(text), patterns).some(({ isFound }) => isFound))
    .toSorted((a, b) => b.locations.length - a.locations.length)
    .slice(0, MAX_PARTS);
  if (parts.length) {
    const list = document.createElement('ul');
    list.className = 'parts';
    list.append(...parts.map((one) => part(one, patterns)));
    item.append(list);
  } else item.append(excerpt(excerptOf(readText(content), patterns), patterns));
  return item;
}

/** The way to the rows of a number in the table of all numbers, which the index does not hold. */
export function numberItem(table: string, term: string): HTMLLIElement {
  return titled(`${table}?${new URLSearchParams({ words: term })}#explorer`, `${term} among all numbers`, 'Data');
}
