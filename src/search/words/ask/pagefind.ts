/** The part of Pagefind's browser API that is used here, as its documentation has it, and how its bundle is opened. */
import { SHARDS, type ShardList } from '../names.ts';

export interface PagefindResult {
  /** Of the fragment: the same for an article in every answer. */
  id: string;
  /** Of the words that were asked together, the greater the better. */
  score: number;
  data: () => Promise<PagefindData>;
}

export interface PagefindData {
  url: string;
  /** Unescaped text: for text nodes only. */
  content: string;
  meta: Partial<Record<string, string>>;
  filters: Partial<Record<string, string[]>>;
}

/** Of each, a value that an article must have. */
export type PagefindFilters = Record<string, { any: readonly string[] }>;

export interface Pagefind {
  search: (term: string, options?: { filters?: PagefindFilters }) => Promise<{ results: PagefindResult[] }>;
  mergeIndex: (folder: string) => Promise<void>;
}

interface PagefindModule {
  createInstance: (options: { basePath: string }) => Pagefind;
}

/**
 * The bundle in `folder` (an address with a slash at the end) with all of its shards. In a thread without a document Pagefind knows of no language,
 * so that it takes a term as it is given, in every browser; see cut.ts.
 */
export async function openPagefind(folder: string): Promise<Pagefind> {
  const answer = await fetch(`${folder}${SHARDS}`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`没有收到按词检索的目录（${answer.status}）`);
  const { shards } = (await answer.json()) as ShardList;
  const { createInstance } = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const pagefind = createInstance({ basePath: folder });
  await Promise.all(shards.map((name) => pagefind.mergeIndex(`${folder}${name}/`)));
  return pagefind;
}
