/**
 * All texts of the archive, issue by issue, from the data files that everybody may download (`docs/data.md`). Every draft asks for all of them, in the
 * same order: from what is asked for nobody learns what stands in a draft.
 */
import type { IssueFile } from '../../data-files.ts';
import { byYearAndNumber } from '../../text/issue-order.ts';
import { lruCache } from '../ask/lru-cache.ts';
import { inflated } from '../index/inflated.ts';

export type ArticleText = IssueFile['articles'][number];

export interface ArchiveTexts {
  issues: number;
  /** Visits every issue once, in any order; `at`: its place, the oldest is 0. Rejects where a file does not arrive; what has arrived is kept for the next time. */
  each: (visit: (at: number, articles: readonly ArticleText[]) => void) => Promise<void>;
}

/** Files asked for at the same time: as many connections as a browser has to a server. */
const AT_ONCE = 6;

/** `site`: address of its root, with a slash at the end. */
export async function openArchive(site: string): Promise<ArchiveTexts> {
  const ids = Object.keys(await inflated<Record<string, unknown>>(`${site}search/issues.json`)).sort(byYearAndNumber);
  const textsOf = lruCache(ids.length, async (id: string): Promise<readonly ArticleText[]> => {
    return (await inflated<IssueFile>(`${site}data/issues/${id}.json`)).articles;
  });
  return {
    issues: ids.length,
    each: async (visit) => {
      const left = [...ids.entries()];
      const take = async (): Promise<void> => {
        for (let next = left.shift(); next; next = left.shift()) {
          const [at, id] = next;
          visit(at, await textsOf(id));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, take));
    },
  };
}
