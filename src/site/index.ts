/** The face of this room for whatever is no page: feeds, exports, the search, the desk. */
export type { Archive, Card, Issue } from './archive/archive.ts';
export { slugsFor } from './archive/slug.ts';
export { titleLines, titleNodes } from './article/typeset.ts';
export { addressOf, eachElement } from './body/model.ts';
export { dayOf, lastChange } from './dates.ts';
export { articleItem, feedOf, ITEMS } from './formats/feeds.ts';
export { inOrder } from './offices/pages.ts';
export type { Bench, Held, Offices, Printed } from './offices/read.ts';
export { DOUBTS, remarksOf } from './offices/words.ts';
export type { Decision, Register } from './register/register.ts';
export { pathOf } from './register/words.ts';
