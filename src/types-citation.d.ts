// The part of citation-js that is used; it ships no types.
declare module '@citation-js/core' {
  export class Cite {
    constructor(works: readonly object[]);
    format(what: 'citation' | 'bibliography', options: { template: string; lang: string; format: string }): string;
  }
}
declare module '@citation-js/plugin-csl';
