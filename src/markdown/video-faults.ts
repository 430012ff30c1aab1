import { endingsOf, mediaKind } from '../lib/base/media-names.ts';

/** Where videos are shown that lie elsewhere. */
const HOSTS = /^https:\/\/(?:www\.|player\.)?(?:youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com)\//;

/** What is wrong with the addresses of a video, each with the attribute that holds it. */
export function videoFaults(values: ReadonlyMap<string, string | number>): [key: string, reason: string][] {
  const textOf = (key: string) => String(values.get(key) ?? '');
  const src = textOf('src');
  const isElsewhere = HOSTS.test(src);
  const faults: [string, string][] = [];
  const want = (key: string, kind: 'video' | 'picture' | 'captions') => {
    const address = textOf(key);
    if (address && !(/^\.\.?\//.test(address) && mediaKind(address) === kind))
      faults.push([
        key,
        `${key}: "${address}" is no file beside the page that ends in ${endingsOf(kind)}, such as "./clip${endingsOf(kind).split(' ')[0]?.replace(',', '')}".`,
      ]);
  };
  if (src && !isElsewhere && src.startsWith('https:'))
    faults.push([
      'src',
      `src: "${src}" is neither on YouTube nor on Vimeo. Put the file beside the page: "./clip.mp4".`,
    ]);
  else if (!isElsewhere) want('src', 'video');
  want('poster', 'picture');
  want('captions', 'captions');
  if (isElsewhere && !values.has('poster'))
    faults.push([
      'src',
      'needs a poster: a picture beside the page that stands for a video elsewhere, poster="./clip.jpg".',
    ]);
  if (isElsewhere && (values.has('captions') || values.has('plays')))
    faults.push([
      'src',
      'is of YouTube or Vimeo, which have captions and play by themselves. Delete "captions" and "plays".',
    ]);
  return faults;
}
