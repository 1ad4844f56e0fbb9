/** The face of this room: issues, articles and 专题, read. `folder.ts` says where they lie; `loaders.ts` is for Astro. */
export { bodyOf, readArticle } from './article.ts';
export { describeIssue, readIssueFile, readLedger, readRegisterFile } from './issue.ts';
export { type ReadIssue, readIssues } from './issues.ts';
export { told } from './mistakes.ts';
export { newestFirst, readTopicFiles, topicMistakes } from './topics.ts';
export { readVariants } from './variants.ts';
