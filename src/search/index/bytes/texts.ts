/** The texts of articles, as a browser asks for them (`docs/search-index.md`). */
import { loaded } from '../inflated.ts';
import type { Paragraph, Role } from '../tokens.ts';

/** Text and printed page of an article. */
export interface Fragment {
  paragraphs: Paragraph[];
  page?: string;
}

/** Hundreds of characters after which a file takes no further article. */
const FULL = 24;

/** Of each article of an issue: which of its files has its text, and at which place. `lengths`: of the articles, in hundreds of characters. */
export function textFilesOf(lengths: readonly number[]): { file: number; place: number }[] {
  let [file, place, size] = [0, -1, 0];
  return lengths.map((length) => {
    if (size >= FULL) [file, place, size] = [file + 1, -1, 0];
    place += 1;
    size += length;
    return { file, place };
  });
}

export const textName = (issue: string, file: number, digest: string): string => `${issue}-${file}-${digest}`;

/** `address`: of a file. The texts of its articles, in order. */
export const readTexts = (address: string): Promise<Fragment[]> =>
  loaded(address, (bytes) => (JSON.parse(new TextDecoder().decode(bytes)) as TextRow[]).map(fragmentOf));

/** Page, then role and text of each paragraph. */
type TextRow = [number | null, ...string[]];

function fragmentOf([page, ...rest]: TextRow): Fragment {
  const paragraphs = rest.flatMap((role, at): Paragraph[] =>
    at % 2 === 0 ? [{ role: role as Role, text: rest[at + 1] ?? '' }] : [],
  );
  return page === null ? { paragraphs } : { paragraphs, page: String(page) };
}
