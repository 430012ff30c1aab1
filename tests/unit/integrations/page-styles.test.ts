import { expect, test } from 'vitest';
import { usedStyles } from '../../../src/integrations/unused-styles.ts';

/** Of two components and two elements, one of each is there. */
const isThere = (name: string) => name === 'data-astro-cid-here' || name === 'copy-text';

test.each([
  ['a{b:c}d{e:f}', 'a{b:c}d{e:f}'],
  ['.a[data-astro-cid-here]{b:c}.a[data-astro-cid-gone]{b:c}', '.a[data-astro-cid-here]{b:c}'],
  ['.a[data-astro-cid-gone],.b{c:d}', '.a[data-astro-cid-gone],.b{c:d}'],
  ['copy-text button{a:b}lab-live .result[data-method=x]{a:b}p>lab-live{a:b}', 'copy-text button{a:b}'],
  ['.lab-live{a:b}[data-of=lab-live]{a:b}::view-part{a:b}', '.lab-live{a:b}[data-of=lab-live]{a:b}::view-part{a:b}'],
  ['lab-live:is([a],:has(.b)) :is(.a,.b){c:d}p:not(.a,.b){c:d}', 'p:not(.a,.b){c:d}'],
  [':is(lab-live,p) a{b:c}p:not(lab-live){b:c}', ':is(lab-live,p) a{b:c}p:not(lab-live){b:c}'],
  ['@media print{lab-live{a:b}}@media print{lab-live{a:b}p{a:b}}', '@media print{p{a:b}}'],
  ['@layer a,b;@layer a{lab-live{x:y}}', '@layer a,b'],
  ['@font-face{src:url(data:a;b{)}p{content:"}{;"}', '@font-face{src:url(data:a;b{)}p{content:"}{;"}'],
  ['@keyframes own-move{from{a:b}to{a:c}}', '@keyframes own-move{from{a:b}to{a:c}}'],
])('of %j stays %j', (css, used) => {
  expect(usedStyles(css, isThere)).toBe(used);
});
