/** The face of this room for pages: fields, examples, formats, watched words. Its scripts, the index and the two integrations are doors of their own (`src/check/faces.ts`). */
export { fields, rowOf } from './ask/query/fields.ts';
export { LONGEST_QUERY } from './ask/query/state.ts';
export { amountsOf } from './compare/amounts.ts';
export { MOST_TERMS } from './compare/state.ts';
export { LEAST_PART } from './drafts/runs.ts';
export { LEAST_SENTENCE } from './drafts/sentences.ts';
export { documentOf } from './index/document.ts';
export { formats } from './page/export/formats.ts';
export type { IssueFacts } from './page/export/reference.ts';
export { watchedFeeds, watchedWords } from './watched/feeds.ts';
