import { build, preview } from 'astro';
import { sitePlace } from '../src/lib/base/site-place.ts';

/** Where the site is usually served; the next free port is taken if this one is not. */
const PORT = 4321;

/** Does what has to be done before, builds the site, and serves it on this machine until it is stopped; tells the address of a page. */
export async function buildAndServe(prepare: () => Promise<void>, page = ''): Promise<void> {
  try {
    // Before the slow work, which a wrong place would stop.
    const { base } = sitePlace(process.env);
    await prepare();
    console.log('Building the page');
    await build({ logLevel: 'error' });
    const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: PORT } });
    console.log(`The page is at http://127.0.0.1:${server.port}${base}${page} (Ctrl+C stops it)`);
    await server.closed();
  } catch (error) {
    // Whatever stops the build says where and why; the calls that led there help nobody.
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
