import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { fileURLToPath } from 'node:url';
import { sitePlace } from './src/lib/base/site-place.ts';
import { proseProcessor } from './src/markdown/prose-processor.ts';
import { afterBuild } from './src/integrations/after-build.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { contentSecurityPolicy } from './src/integrations/content-security-policy.ts';
import { servedFiles } from './src/integrations/served-files.ts';
import { textFonts } from './src/integrations/text-fonts.ts';

const { CONTENT_DIR = 'content', OUT_DIR, CACHE_DIR } = process.env;
const { site, base } = sitePlace(process.env);

const font = (name, variable, file, fallbacks) => ({
  provider: textFonts,
  name,
  cssVariable: variable,
  fallbacks,
  // Those that stand in until the font is there are in src/styles/stand-in-fonts.css: Astro would match one system alone,
  // by the mean width of letters, with a regular font for bold text.
  optimizedFallbacks: false,
  // Where it comes late, the next page has it: lines that break elsewhere would move what is being read.
  display: 'optional',
  options: { file: `@fontsource-variable/${file}` },
});

export default defineConfig({
  ...(site && { site }),
  base,
  trailingSlash: 'always',
  ...(OUT_DIR && { outDir: OUT_DIR }),
  ...(CACHE_DIR && { cacheDir: CACHE_DIR }),
  security: { csp: contentSecurityPolicy },
  devToolbar: { enabled: false },
  // A sitemap needs whole addresses.
  integrations: [
    contentCheck(),
    servedFiles(),
    mdx(),
    ...(site ? [sitemap({ filter: (page) => !page.endsWith('/embed/') })] : []),
    afterBuild(),
  ],
  markdown: {
    // A component colors code: Astro's own does it with styles of one theme, of which Astro then warns.
    syntaxHighlight: false,
    processor: proseProcessor(base),
  },
  fonts: [
    font('Source Serif 4', '--font-serif', 'source-serif-4/files/source-serif-4-latin-wght-normal.woff2', [
      'Times stand-in',
      'Noto stand-in',
      'serif',
    ]),
    font('Inter', '--font-sans', 'inter/files/inter-latin-wght-normal.woff2', [
      'Arial stand-in',
      'Roboto stand-in',
      'sans-serif',
    ]),
  ],
  vite: {
    build: {
      // The policy allows no font in a style sheet, and a script in a file of its own needs no hash in each page.
      assetsInlineLimit: (file) => (/\.(woff2?|[jt]s)$/.test(file) ? false : undefined),
      rolldownOptions: {
        onLog(level, log, handle) {
          // Astro reads this directive of its own MDX modules before they are bundled.
          const isAstros = log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('use astro:head-inject');
          if (!isAstros) handle(level, log);
        },
      },
    },
    resolve: { alias: { '@content': fileURLToPath(new URL(CONTENT_DIR, import.meta.url)) } },
  },
});
