/**
 * THE contract: what stands in the files of `content/`. Ingest writes these shapes, the site and the search read them.
 * Change a field here and every reader and writer is checked against it. One file of `schema/` for each kind of file.
 */
export * from './schema/article.ts';
export * from './schema/decisions.ts';
export * from './schema/issue.ts';
export * from './schema/ledger.ts';
export * from './schema/periodical.ts';
export * from './schema/register.ts';
