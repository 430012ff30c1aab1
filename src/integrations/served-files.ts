import type { AstroIntegration } from 'astro';

/**
 * Serves files whose whole name is a parameter, such as `data/[file].ts`, at the address that they have when they are built:
 * where addresses end with a slash, Astro's development server asks for one behind their names, too.
 */
export function servedFiles(): AstroIntegration {
  return {
    name: 'served-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
    },
  };
}
