/** The texts of articles: those of an issue in order, several in a file. One that changes asks for new files of its issue only. */

import { textFilesOf, textName } from '../bytes/texts.ts';
import type { Paragraph } from '../tokens.ts';
import type { KeptFolder } from './kept-folder.ts';

export interface TextRecord {
  /** Printed page. */
  page?: number | undefined;
  paragraphs: Paragraph[];
}

/** `lengths`: see `textFilesOf`. Returns the digest of the texts of the issue. */
export function writeTexts(
  issue: string,
  records: readonly TextRecord[],
  lengths: readonly number[],
  folder: KeptFolder,
): string {
  const files: unknown[][] = [];
  for (const [row, { file }] of textFilesOf(lengths).entries()) {
    const { page, paragraphs = [] } = records[row] ?? {};
    const text = [page ?? null, ...paragraphs.flatMap(({ role, text }) => [role, text])];
    files[file] = [...(files[file] ?? []), text];
  }
  const bytes = files.map((file) => new TextEncoder().encode(JSON.stringify(file)));
  return folder.put(bytes, (digest, file) => textName(issue, file, digest));
}
