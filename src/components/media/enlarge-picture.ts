import { isPlainClick } from '../../lib/base/plain-click.ts';

/** `<enlarge-picture>`: shows its picture as large as the screen, over the page. Without JS its link opens the picture. */
class EnlargePicture extends HTMLElement {
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    this.addEventListener(
      'click',
      (event) => {
        const link = this.querySelector('a');
        if (!link?.contains(event.target as Node) || !isPlainClick(event)) return;
        event.preventDefault();
        this.#enlarge(link.href);
      },
      { signal: this.#stop.signal },
    );
  }

  disconnectedCallback(): void {
    this.#stop.abort();
  }

  #enlarge(address: string): void {
    const { alt = '', width = 0, height = 0 } = this.querySelector('img') ?? {};
    const dialog = document.createElement('dialog');
    dialog.setAttribute('aria-label', 'Enlarged picture');
    const picture = new Image();
    Object.assign(picture, { src: address, alt });
    picture.style.setProperty('--ratio', String(width / height));
    const close = document.createElement('button');
    close.className = 'control';
    close.textContent = 'Close';
    dialog.append(close, picture);
    // A click anywhere puts it away; Escape does so by itself, and the focus goes back to the link.
    dialog.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    this.append(dialog);
    dialog.showModal();
  }
}

customElements.define('enlarge-picture', EnlargePicture);
