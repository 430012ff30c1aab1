/**
 * `<loop-video>`: plays its silent video while it is in sight, unless readers want less motion or have stopped it. Without
 * JS it is a video with controls, which stands still.
 */
class LoopVideo extends HTMLElement {
  #sight: IntersectionObserver | undefined;

  connectedCallback(): void {
    const video = this.querySelector('video');
    if (!video || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let isOurs = false;
    this.#sight = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) {
        isOurs = !video.paused;
        video.pause();
      } else if (isOurs || video.played.length === 0) {
        // A browser may refuse, as to save power: then it stands there with its controls.
        video.play().catch(() => undefined);
      }
    });
    this.#sight.observe(video);
  }

  disconnectedCallback(): void {
    this.#sight?.disconnect();
  }
}

customElements.define('loop-video', LoopVideo);
