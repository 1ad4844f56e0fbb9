/** The face of this room for a build: what reads the archive, and what writes its index. Browsers have `reader.ts`. */
export { buildIndex, type SearchIssue, type SearchRecord } from './build/build.ts';
export { collect, collectOthers } from './build/collect.ts';
export type { Role } from './tokens.ts';
