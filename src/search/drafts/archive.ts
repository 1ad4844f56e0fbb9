/**
 * All texts of the archive, read once. Every draft asks for all of them, in the same order: from what is asked for nobody learns what stands in the draft.
 */
import { CATALOGUE } from '../index/catalogue.ts';
import { type Fragment, openIndex } from '../index/reader.ts';

export interface ArchiveTexts {
  size: number;
  /** `1998-03/05` */
  idOf: (article: number) => string;
  /** Visits every article once, in any order. Rejects where a file does not arrive; what has arrived is kept for the next time. */
  each: (visit: (article: number, text: Fragment) => void) => Promise<void>;
}

/** Articles asked for at the same time: neighbours lie in one file, so these are some ten files. */
const AT_ONCE = 48;

/** `folder`: address of the index, with a slash at the end. */
export async function openArchive(folder: string): Promise<ArchiveTexts> {
  const { catalogue, read } = await openIndex(folder, CATALOGUE);
  const kept = new Map<number, Fragment>();
  return {
    size: catalogue.size,
    idOf: (article) => catalogue.ids[article] ?? '',
    each: async (visit) => {
      let next = 0;
      const take = async (): Promise<void> => {
        for (let article = next++; article < catalogue.size; article = next++) {
          const text = kept.get(article) ?? (await read(article));
          kept.set(article, text);
          visit(article, text);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, take));
    },
  };
}
