import { build, preview } from 'astro';

/** Where the page is usually served; the next free port is taken if this one is not. */
const PORT = 4321;

console.log('Building the page');
await build({ logLevel: 'error' });
const server = await preview({ logLevel: 'error', server: { host: '127.0.0.1', port: PORT } });
const path = (process.env['BASE_PATH'] ?? '/').replace(/^\/*|\/*$/g, '');
console.log(`The page is at http://127.0.0.1:${server.port}/${path ? `${path}/` : ''} (Ctrl+C stops it)`);
await server.closed();
