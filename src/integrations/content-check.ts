import type { AstroIntegration } from 'astro';
import { ContentError } from '../lib/base/content-fault.ts';
import { contentFaults } from '../lib/checks/content-faults.ts';
import { PAGE_SCRIPT, watchContent } from './content-watch.ts';
import { stopBuild } from './stop-build.ts';

/** Stops a build at everything that is wrong in the content, before anything is written; `npm run dev` goes on and says it. */
export function contentCheck(): AstroIntegration {
  let watch: ReturnType<typeof watchContent> | undefined;
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, injectScript, logger, updateConfig }) => {
        if (command === 'dev') {
          watch = watchContent((message) => logger.error(message));
          updateConfig({ vite: { plugins: [watch.plugin] } });
          injectScript('page', `import '/${PAGE_SCRIPT}';`);
        }
        if (command !== 'build') return;
        const faults = contentFaults();
        if (faults.length) stopBuild(new ContentError(faults).message);
      },
      'astro:server:setup': ({ server }) => watch?.serve(server),
    },
  };
}
