/** The texts of articles: those of an issue in order, several in a file. One that changes asks for new files of its issue only. */

import { textFilesOf, textName } from '../bytes/texts.ts';
import type { Paragraph } from '../tokens.ts';
import { digestOfContents, type KeptFolder } from './kept-folder.ts';

export interface TextRecord {
  /** Printed page. */
  page?: number | undefined;
  paragraphs: Paragraph[];
}

/** What an issue's row in the table says of its texts. `lengths`: see `textFilesOf`; `texts`: their digest. */
export interface TextFacts {
  id: string;
  lengths: readonly number[];
  texts: string;
}

/** Digest of the texts of an issue. */
export const textsDigest = (records: readonly TextRecord[], lengths: readonly number[]): string =>
  digestOfContents(contentsOf(records, lengths));

/** `read`: asked only where a file is not there. */
export async function writeTexts(
  { id, lengths, texts }: TextFacts,
  read: () => Promise<readonly TextRecord[]>,
  folder: KeptFolder,
): Promise<void> {
  const names = [...new Set(textFilesOf(lengths).map(({ file }) => textName(id, file, texts)))];
  if (!folder.keep(names)) folder.put(contentsOf(await read(), lengths), (digest, file) => textName(id, file, digest));
}

function contentsOf(records: readonly TextRecord[], lengths: readonly number[]): Uint8Array[] {
  const files: unknown[][] = [];
  for (const [row, { file }] of textFilesOf(lengths).entries()) {
    const { page, paragraphs = [] } = records[row] ?? {};
    const text = [page ?? null, ...paragraphs.flatMap(({ role, text }) => [role, text])];
    files[file] = [...(files[file] ?? []), text];
  }
  return files.map((file) => new TextEncoder().encode(JSON.stringify(file)));
}
