import type { AstroIntegration } from 'astro';
import { ContentError } from '../lib/base/content-fault.ts';
import { contentFaults } from '../lib/checks/content-faults.ts';

/** Stops a build at everything that is wrong in the content, before anything is written. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const faults = contentFaults();
        if (faults.length) throw new ContentError(faults);
      },
    },
  };
}
