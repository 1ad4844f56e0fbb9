/** Where the content lies and what `periodical.yaml` says, for a program that may read no article: it starts without the pipeline of articles. */
export { digestOfIssue, firstDigestOf } from './digest.ts';
export { type ArticleFile, type IssueFiles, linkedFolder, listIssues } from './files.ts';
export { cacheFolder, contentRoot, DIGESTS, periodicalText, policyIn, readPeriodical, topicsFolder } from './root.ts';
