import { savesData } from '../../lib/base/saves-data.ts';

/** Loads the pictures that wait to be scrolled to: browsers print those that are there. */
function loadPictures(): void {
  for (const picture of document.querySelectorAll<HTMLImageElement>('img[loading="lazy"]')) picture.loading = 'eager';
}

// Small screens seldom print: there, as where readers save data, pictures come when printing begins. Elsewhere they come
// with the page, after those that are in sight, so that one printed at once has them.
addEventListener('beforeprint', loadPictures);
if (!savesData() && matchMedia('(min-width: 48rem)').matches) loadPictures();
