/** The face of this room for a build: what reads the archive, and what writes its index. Browsers have `reader.ts`. */
export { buildIndex, type IndexedPart, indexed, indexedTogether, type KnownLists } from './build/build.ts';
export { collect, collectOthers, readSearchIssue } from './build/collect.ts';
export {
  bytesOfPart,
  type IssuePart,
  partIn,
  partOf,
  type SearchIssue,
  type SearchRecord,
} from './build/issue-part.ts';
/** Bytes kept beside a part. */
export { joinedParts, partsOf } from './bytes/byte-sections.ts';
export type { Role } from './tokens.ts';
