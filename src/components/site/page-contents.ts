/**
 * `<page-contents>`: marks the entry of the heading that was passed last, and folds its list once one is chosen. Without
 * JS it is a plain list of links.
 */
class PageContents extends HTMLElement {
  #end = new AbortController();

  connectedCallback(): void {
    this.#end = new AbortController();
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
    const entries = links.flatMap((link) => {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      return heading ? [{ link, heading }] : [];
    });
    let isWaiting = false;
    const mark = () => {
      isWaiting = false;
      // A heading counts as reached once it is in the upper third.
      const passed = entries.filter(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
      const current = passed.at(-1)?.link;
      for (const { link } of entries) {
        if (link === current) link.setAttribute('aria-current', 'location');
        else link.removeAttribute('aria-current');
      }
    };
    const schedule = () => {
      if (!isWaiting) requestAnimationFrame(mark);
      isWaiting = true;
    };
    addEventListener('scroll', schedule, { passive: true, signal: this.#end.signal });
    addEventListener('resize', schedule, { signal: this.#end.signal });
    const details = this.querySelector('details');
    const fold = () => details?.removeAttribute('open');
    details?.addEventListener('click', (event) => (event.target as Element).closest('a') && fold(), {
      signal: this.#end.signal,
    });
    schedule();
  }

  disconnectedCallback(): void {
    this.#end.abort();
  }
}

customElements.define('page-contents', PageContents);
