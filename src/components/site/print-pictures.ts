import { savesData } from '../../lib/base/saves-data.ts';

/** Loads the pictures that wait to be scrolled to: browsers print those that are there. */
function loadPictures(): void {
  for (const picture of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) picture.loading = 'eager';
}

// Small screens seldom print: there, as where readers save data, pictures come when printing begins.
addEventListener('beforeprint', loadPictures);
if (!savesData() && matchMedia('(min-width: 48rem)').matches) {
  // Once all else is there. Safari has no callback for idle moments; a second later it has nothing else to load either.
  const whenIdle = () =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(loadPictures) : setTimeout(loadPictures, 1000);
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}
