import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The one script that stands in the page itself and is not Astro's, which knows the hashes of its own. */
const beforePaint = readFileSync(new URL('../components/site/before-paint.js', import.meta.url));

/**
 * What a page may load and run, for `security.csp` of Astro, which writes it into a meta tag of each page.
 *
 * Everything comes from this host, and a script in the page runs only if its hash is listed. WebAssembly is allowed,
 * since search and lab compute in it. Attributes `style` are allowed: KaTeX sets its formulas with them. Scripts cannot
 * turn text into markup or code: no policy for Trusted Types makes HTML, and the one of `before-paint.js` lets workers
 * come from this host alone.
 */
export const contentSecurityPolicy = {
  scriptDirective: {
    resources: ["'self'", "'wasm-unsafe-eval'"],
    hashes: [`sha256-${createHash('sha256').update(beforePaint).digest('base64')}`],
  },
  // Astro adds 'self' for style sheets, and would warn of one that is written here beside a rule for attributes.
  styleDirective: { resources: [{ resource: "'unsafe-inline'", kind: 'attribute' }] },
  directives: [
    "default-src 'none'",
    "base-uri 'none'",
    "connect-src 'self'",
    "form-action 'self'",
    "img-src 'self' data: blob:",
    "manifest-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ],
} as const;
