/** Words that say something of all numbers, as a part of an expression. */
export const UNIVERSAL =
  'each(?! other)|every|both(?! ways)|all|any|always|never|none|no(?:where| category)|everywhere|throughout|consistently';

/** Words that say something of the first or last among numbers. */
export const SUPERLATIVE =
  '(?:by far )?the most|(?:by|gains?|rises?|falls?|loses?) most|(?<!at )least|(?:larg|small|high|low|wid|bigg|few|clos)est';
