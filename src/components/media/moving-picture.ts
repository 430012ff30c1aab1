/** `<moving-picture>`: plays in its place, and stops, where a click would open the moving picture. Without JS it opens. */
class MovingPicture extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a');
    const picture = this.querySelector('img');
    const label = this.querySelector('.play');
    if (!link || !picture || !label) return;
    const still = { src: picture.src, srcset: picture.srcset };
    const moving = { src: link.href, srcset: '' };
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'stage';
    button.append(...link.childNodes);
    link.replaceWith(button);
    button.addEventListener('click', () => {
      const isPlaying = this.toggleAttribute('data-plays');
      Object.assign(picture, isPlaying ? moving : still);
      label.textContent = isPlaying ? 'Stop' : 'Play';
    });
  }
}

customElements.define('moving-picture', MovingPicture);
