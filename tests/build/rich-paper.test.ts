import { load } from 'cheerio';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { richSite } from './built-sites.ts';
import { drawingFaults } from './drawn-texts.ts';

/** What lies behind an address of the site. */
const bytesAt = (address: string) => richSite.bytesOf(richSite.fileAt(address));

describe('the head of the paper', () => {
  const textsOf = (selector: string) => {
    const $ = richSite.document('index.html');
    return $(selector)
      .toArray()
      .map((one) => $(one).text().trim().replace(/\s+/g, ' '));
  };
  const tagsOf = () => {
    const $ = richSite.document('index.html');
    return $('meta[name^="citation_"]')
      .toArray()
      .map((tag) => `${$(tag).attr('name')} ${$(tag).attr('content')}`);
  };

  test('of a paper with all of it has badge, signs, logos, buttons in order, and news', () => {
    expect(textsOf('.venue')).toEqual(['WOODS 2031 Best Paper']);
    expect(textsOf('.author')).toEqual(['Ada Example1,2,*', 'Björn Ångström2,*,†', 'Chi Third3,4,5,6,7,‡']);
    expect(textsOf('.affiliations > span').slice(-3)).toEqual([
      '* equal contribution',
      '† work done at Example University',
      '‡ corresponding author',
    ]);
    const $ = richSite.document('index.html');
    expect(
      $('.logos img')
        .toArray()
        .map((logo) => $(logo).attr('alt')),
    ).toEqual(['Example University', 'Institute of Woods']);
    expect(textsOf('.links a').join(' ')).toBe(
      'Paper PDF arXiv Code Models Data Demo Video Slides Poster Hugging Face OpenReview First paper Cite',
    );
    const poster = $('.links a:contains("Poster")').attr('href') ?? '';
    expect(poster).toMatch(/^\/rich\/media\/our-poster\.\w+\.pdf$/);
    expect(bytesAt(poster).toString()).toBe('%PDF-1.4 poster');
    // Its heading has another name than usual.
    expect($('.links a').last().attr('href')).toBe('#citation-of-the-paper');
    expect(textsOf('.news li')[0]).toBe('2031-05-06 The mushrooms are on show.');
  });

  test('is cited by what it is, in every form', () => {
    const bibtex = richSite.text('cite.bib');
    expect(bibtex).toMatch(/^@article\{example2031caps,/);
    expect(bibtex).toContain('100\\% of {\\textbraceleft}them{\\textbraceright} \\& more\\_so}');
    expect(bibtex).toContain('\n@article{moss,\n  title   = {Moss on the north side},');
    expect(textsOf('.citations .label')).toContain('Moss');
    // What this site was checked against is said where its content says so, and nowhere else.
    expect(textsOf('.references li')).toEqual([expect.stringMatching(/^Fern, A\. & Moss & Co\. \(1999\)\.[^(]*$/)]);
    expect(tagsOf()).toEqual(
      expect.arrayContaining([
        'citation_journal_title Journal of Outings and Dense Scenery (WOODS 2031)',
        'citation_doi 10.1000/woods.1',
        'citation_arxiv_id q-bio/0301001',
        'citation_pdf_url https://example.org/pdf',
      ]),
    );
    const things = richSite.document('index.html')('script[type="application/ld+json"]').text();
    expect(things).toContain('"award":"Best Paper"');
    expect(things).toContain('https://doi.org/10.1000/woods.1');
  });
});

describe('pictures beside the text', () => {
  /** A picture of a page by its words, and the stills that it names, each as it is. */
  async function picture(page: string, alt: string) {
    const $ = richSite.document(page);
    const img = $(`img[alt="${alt}"]`).first();
    const srcset = img.attr('srcset')?.split(', ') ?? [];
    const files = srcset.length ? srcset.map((one) => one.split(' ')[0] ?? '') : [img.attr('src') ?? ''];
    const sizes = await Promise.all(
      files.map(async (file) => {
        const { width, height, space, hasAlpha } = await sharp(bytesAt(file)).metadata();
        return { width, height, space, hasAlpha };
      }),
    );
    return { img, files, sizes, size: { width: Number(img.attr('width')), height: Number(img.attr('height')) } };
  }
  const KINDS = 'media-kinds/index.html';

  test('come in several widths, all of the same proportions', async () => {
    const { sizes, size } = await picture('index.html', 'A wood in the morning, with a path through it');
    expect(size).toEqual({ width: 1600, height: 500 });
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [480, 150],
      [960, 300],
      [1440, 450],
      [1600, 500],
    ]);
  });

  test.each([
    ['On its side in the file', { width: 200, height: 400 }],
    ['In inks of a printer', { width: 300, height: 100 }],
    ['With many shades', { width: 320, height: 100 }],
    ['Lines on nothing', { width: 90, height: 60 }],
    ['A cap that turns', { width: 80, height: 60 }],
  ])('keep their proportions: %s', async (alt, size) => {
    const shown = await picture(KINDS, alt);
    expect(shown.size).toEqual(size);
    expect(shown.sizes).toEqual([{ ...size, space: 'srgb', hasAlpha: alt === 'Lines on nothing' }]);
  });

  test('keep their colors, whichever the file is made of', async () => {
    const colorOf = async (alt: string) => {
      const { files } = await picture(KINDS, alt);
      const bytes = await sharp(bytesAt(files[0]!)).removeAlpha().raw().toBuffer();
      return [...bytes.subarray(-3)];
    };
    for (const alt of ['In inks of a printer', 'With many shades'])
      for (const [at, value] of (await colorOf(alt)).entries())
        expect(Math.abs(value - ([200, 30, 30][at] ?? 0))).toBeLessThan(35);
  });

  test('open larger by a link, and one that moves stands still until then', () => {
    const $ = richSite.document(KINDS);
    const moving = $('moving-picture a');
    expect(moving.text()).toContain('Play');
    expect(moving.attr('href')).not.toBe(moving.find('img').attr('src'));
    const still = $('enlarge-picture a').first();
    expect(still.attr('href')).toBe(still.find('img').attr('src'));
  });

  test('have a variant for dark pages where one lies beside them', () => {
    const $ = richSite.document('index.html');
    const variants = $('img[alt="Blue stripes, in the dark too"]');
    expect(variants.toArray().map((one) => $(one).closest('.in-light, .in-dark').attr('class'))).toEqual([
      'in-light',
      'in-dark',
    ]);
  });

  test('count with the charts, and are referred to', () => {
    const $ = richSite.document('index.html');
    const figure = $('#figure-walks');
    expect(
      figure
        .find('.picture > figcaption')
        .toArray()
        .map((one) => $(one).text().trim()),
    ).toEqual(['(a) Before', '(b) After']);
    expect(figure.children('figcaption').text()).toContain('Figure 1. Walks through the wood');
    expect($('a[href="#figure-walks"]').text().trim()).toBe('Figure 1');
    expect($('a[href="#chart-baskets"]').first().text().trim()).toBe('Figure 2');
  });
});

describe('charts of all kinds', () => {
  test('are looked at by what tells texts that are cut and that lie on each other', () => {
    const text = (x: number, words: string) =>
      `<g transform="translate(${x} 0)"><text x="1" y="12">${words}</text></g>`;
    const svg = `<svg viewBox="0 0 100 20">${text(9, 'one')}${text(12, 'two')}${text(90, 'three')}</svg>`;
    const $ = load(svg, { xml: true });
    expect(drawingFaults($, $('svg'))).toEqual(['"three" is cut', '"one" lies on "two"']);
  });

  test('have no text in their files that is cut or lies on another', () => {
    const files = richSite.named(/^charts\/.*\.svg$/);
    const kinds = ['cost', 'practice', 'lenses', 'woods', 'abilities'].map((id) => `charts/${id}.svg`);
    expect(files).toEqual(expect.arrayContaining(kinds));
    const faults = files.flatMap((file) => {
      const $ = load(richSite.text(file), { xml: true });
      return drawingFaults($, $('svg')).map((fault) => `${file}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  test('have none in pages and miniatures, wide or narrow', () => {
    const faults = richSite.faults(($) => {
      const drawings = $('.drawing > svg, svg.miniature').toArray();
      return drawings.flatMap((one) => drawingFaults($, $(one)));
    });
    expect(richSite.document('chart-kinds/index.html')('.drawing > svg').length).toBeGreaterThan(9);
    expect(faults).toEqual([]);
  });

  test('have a table with their numbers, of which the best of a row is bold', () => {
    const $ = richSite.document('charts/practice/index.html');
    expect($('tbody tr').length).toBe(200);
    expect($('tbody tr').last().find('td.best').length).toBe(1);
    expect(richSite.text('charts/cost.csv').trim().split('\n').length).toBe(1 + 2 * 200);
  });

  test('have an axis of sizes as the content says, and by how far apart they lie where it does not', () => {
    const axisOf = (id: string) => richSite.document(`charts/${id}/index.html`)('.axes').first().text();
    expect(axisOf('frames')).toContain('Horizontal: Frames.');
    expect(axisOf('lenses')).toContain('Lens, pixels (log scale).');
  });

  test('load the drawing of points or curves where a page shows them, and nowhere else', () => {
    const scripts = richSite.named(/^_astro\/drawing\..*\.js$/);
    expect(scripts.length).toBe(2);
    const loader = richSite.named(/^_astro\/live-chart\..*\.js$/)[0] ?? '';
    for (const script of scripts)
      expect(richSite.text(loader)).toMatch(new RegExp(`import\\([^)]*${script.split('/').at(-1)}`));
  });
});

describe('other media', () => {
  const $of = () => richSite.document('media-kinds/index.html');

  test('videos have controls, captions and words, and play nothing by themselves', () => {
    const $ = $of();
    expect($('video').length).toBe(2);
    expect($('video:not([controls]), video[autoplay], video:not([aria-label])').length).toBe(0);
    expect($('video track').attr('src')).toMatch(/^\/rich\/media\/walk\.\w+\.vtt$/);
    expect($('loop-video video[muted][loop]').length).toBe(1);
  });

  test('videos elsewhere are pictures with a link, and load nothing from there', () => {
    const $ = $of();
    expect($('iframe, [src^="http"]').length).toBe(0);
    expect(
      $('.video a[href^="https:"]')
        .toArray()
        .map((link) => $(link).text().trim()),
    ).toEqual(['Watch on YouTube', 'Watch on Vimeo']);
  });

  test('files to which prose leads are there, as they were', () => {
    const address = $of()('a[href$=".pdf"]').attr('href') ?? '';
    expect(address).toMatch(/^\/rich\/media\/our-slides\.\w+\.pdf$/);
    expect(bytesAt(address).toString()).toBe('%PDF-1.4 slides');
  });

  test('code is highlighted, and stands as text', () => {
    const $ = $of();
    expect($('copy-text pre').first().find('span[style*="token-keyword"]').length).toBeGreaterThan(1);
    expect($('copy-text pre').first().text()).toContain('def walk(speed: float) -> str:\n    # Slowly.\n');
    expect($('copy-text pre').last().text()).toBe('plain <text>');
  });

  test('boxes have their titles, columns their parts, and HTML is HTML', () => {
    const $ = $of();
    expect(
      $('.callout-title')
        .toArray()
        .map((title) => $(title).text()),
    ).toEqual(['Tip', 'Not for dinner']);
    expect($('.columns').children().length).toBe(2);
    expect($('.callout br, article kbd, article summary').length).toBe(3);
  });

  test('scripts load where their component stands, and nowhere else', () => {
    const scriptsOf = (page: string) => richSite.text(page).match(/(?:enlarge|moving)-picture|loop-video/g) ?? [];
    expect(new Set(scriptsOf('media-kinds/index.html')).size).toBe(3);
    expect(scriptsOf('findings/slower/index.html')).toEqual([]);
  });
});

describe('comparisons of pictures beside them', () => {
  const textsIn = ($: ReturnType<typeof load>, selector: string) =>
    $(selector)
      .toArray()
      .map((one) => $(one).text().trim().replace(/\s+/g, ' '));

  test('have the panels of their kind, with its names and the colors of their methods', () => {
    const $ = richSite.document('gallery/bench/index.html');
    expect(textsIn($, '.panel figcaption')).toEqual(['The wood', 'Slow', 'Fast', 'Ambling, ours', 'March']);
    expect($('.panel[data-panel="amble"] figcaption').attr('style')).toBe('color: var(--color-series-3)');
    expect($('.panel[data-panel="wood"] figcaption').attr('style')).toBeUndefined();
    expect(textsIn($, '.place')).toEqual(['Look-out · Paper, Figure 4']);
    expect($('[name="pair"] option')).toHaveLength(10);
    expect($('[name="pair"] option').first().text()).toBe('Slow | Fast');
  });

  test('keep the proportions of their pictures, of a part and of one on its side', async () => {
    const $ = richSite.document('gallery/bench/index.html');
    const sizes = $('.panel img')
      .toArray()
      .map(({ attribs }) => `${attribs['width']} × ${attribs['height']}`);
    expect(sizes).toEqual(['1000 × 600', ...Array.from({ length: 4 }, () => '100 × 60')]);
    for (const image of $('.panel img').toArray()) {
      const { width, height, src = '' } = image.attribs;
      const found = await sharp(bytesAt(src)).metadata();
      expect([found.width, found.height].map(String)).toEqual([width, height]);
    }
  });

  test('have two panels to eight, which may lie in one file', () => {
    const $ = richSite.document('gallery/stones/index.html');
    expect($('.panel img')).toHaveLength(8);
    expect(
      new Set(
        $('.panel figcaption')
          .toArray()
          .map((one) => $(one).attr('style')),
      ).size,
    ).toBe(8);
    expect($('[name="pair"] option')).toHaveLength(28);
  });

  test('can be laid over each other where they have one shape', () => {
    const views = (id: string) => richSite.document(`gallery/${id}/index.html`)('[type="radio"][name="view"]').length;
    expect([views('bench'), views('clearing')]).toEqual([2, 0]);
  });

  test('are filtered by what differs among them, and by nothing else', () => {
    const $ = richSite.document('gallery/index.html');
    expect(textsIn($, 'comparison-list .chip')).toEqual(['All 5', 'Look-outs 3', 'Before and after 1', 'Crossings 1']);
    expect(
      $('comparison-list select')
        .toArray()
        .map(({ attribs }) => attribs['name']),
    ).toEqual(['topic']);
    expect(textsIn($, 'comparison-list h2').map((heading) => heading.split(' ')[0])).toEqual([
      'Look-outs',
      'Before',
      'Crossings',
    ]);
  });

  test('stand large on a page that asks for one, and in its preview', () => {
    const $ = richSite.document('gallery/index.html');
    expect(textsIn($, '.lead-comparison .asked')).toEqual(['Seen from The bench at the pond']);
    expect(textsIn($, '.lead-comparison .name')[3]).toBe('What an ambler sees');
    expect($('meta[property="og:image:alt"]').attr('content')).toContain('Look-out: Slow, Fast, Amble, March.');
  });
});
