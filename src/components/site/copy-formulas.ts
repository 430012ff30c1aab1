/** The selected part of the page with whole formulas, or null where none is in it. */
function selectedFormulas(): DocumentFragment | null {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  const formulaAt = (node: Node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return element?.closest('.katex-display') ?? element?.closest('.katex');
  };
  const [first, last] = [formulaAt(range.startContainer), formulaAt(range.endContainer)];
  if (first) range.setStartBefore(first);
  if (last) range.setEndAfter(last);
  const part = range.cloneContents();
  return part.querySelector('.katex') ? part : null;
}

/** The text of a part of the page as it is seen. */
function textOf(part: DocumentFragment): string {
  const place = document.createElement('div');
  place.style.cssText = 'position: fixed; inset-inline-start: -100vw';
  place.append(part);
  document.body.append(place);
  const text = place.innerText;
  place.remove();
  return text;
}

/**
 * `<copy-formulas>`: a formula of the page is copied as it was written, "$x_i$": KaTeX sets each twice, for eyes and for
 * ears, letter by letter. Without JS the letters are copied.
 */
class CopyFormulas extends HTMLElement {
  #end = new AbortController();

  connectedCallback(): void {
    this.#end = new AbortController();
    document.addEventListener('copy', (event) => this.#copied(event), { signal: this.#end.signal });
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }

  #copied(event: ClipboardEvent): void {
    const part = selectedFormulas();
    if (!part || !event.clipboardData) return;
    for (const hidden of part.querySelectorAll('.visually-hidden, script')) hidden.remove();
    for (const formula of part.querySelectorAll('.katex')) {
      const sign = formula.parentElement?.matches('.katex-display') ? '$$' : '$';
      formula.replaceWith(sign + (formula.querySelector('annotation')?.textContent.trim() ?? '') + sign);
    }
    event.clipboardData.setData('text/plain', textOf(part));
    event.preventDefault();
  }
}

customElements.define('copy-formulas', CopyFormulas);
