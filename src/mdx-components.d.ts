import type { ProseAttributes, ProseComponentName } from './schemas/prose-component.ts';

declare global {
  /** The components that prose may use, for editors: they complete and check what is written in MDX. */
  type MDXProvidedComponents = {
    [Name in ProseComponentName]: (attributes: ProseAttributes<Name>) => unknown;
  };
}
