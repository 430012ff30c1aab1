import { expect, test } from 'vitest';
import { BuiltSite } from '../../../src/integrations/built-site.ts';
import { socialPictures } from '../../../src/integrations/social-pictures.ts';

const siteOf = (html: string) => new BuiltSite('/', new Set(['index.html']), new Map([['index.html', html]]));

test('pages that name no preview stop the build', async () => {
  await expect(socialPictures(siteOf('<p>words</p>'))).rejects.toThrow('No page names a preview as /social/….png');
});

test('a page that names its preview in another way stops the build', async () => {
  const html = '<meta property="og:image" content="https://example.org/cards/0123456789abcdef.png">';
  await expect(socialPictures(siteOf(html))).rejects.toThrow('index.html: og:image is not /social/….png');
});
