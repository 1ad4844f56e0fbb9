/** What an issue adds to the index: made once for its text, and kept as bytes. */
import type { Article } from '../../../schema.ts';
import { type Field, storedFields, valuesIn } from '../../ask/query/fields.ts';
import { joinedParts, partsOf } from '../bytes/byte-sections.ts';
import { titleEndsOf } from '../catalogue.ts';
import { type Paragraph, type Role, unitsOf } from '../tokens.ts';
import { issueWords } from './issue-words.ts';
import type { Share } from './ranges.ts';
import { textsDigest } from './text-files.ts';

/** An article as the index needs it: its fields (`ask/query/fields.ts`), and what of it is searched. */
export interface SearchRecord extends Partial<Article> {
  /** `1998-03/05`. */
  id: string;
  paragraphs: Paragraph[];
}

/** Articles of one issue. `id`: `1998-03`. */
export interface SearchIssue {
  id: string;
  records: SearchRecord[];
}

/** Of one issue, or of many small ones that follow each other. */
export interface IssuePart {
  facts: IssueFacts[];
  words: Share;
  singles: Share;
}

/** Its row in the table (`IssueTable`), with values as they are. */
export interface IssueFacts {
  id: string;
  files: string;
  values: Record<Field, string[][]>;
  titles: number[];
  subtitles: number[];
  lengths: number[];
  texts: string;
  /** Each that stands in the texts, once. */
  characters: string;
}

export function partOf(issues: readonly SearchIssue[]): IssuePart {
  const facts = issues.map(factsOf);
  const titleEnds = titleEndsOf(facts);
  const records = issues.flatMap((issue) => issue.records);
  const articles = records.map(({ paragraphs }, row) => ({ paragraphs, titleEnd: titleEnds[row] ?? 0 }));
  return { facts, ...issueWords(articles) };
}

function factsOf({ id, records }: SearchIssue): IssueFacts {
  const lengths = records.map((record) => Math.ceil(lengthOf(record) / 100));
  return {
    id,
    files: records.map((record) => record.id.split('/')[1]).join(' '),
    values: Object.fromEntries(
      storedFields.map((field) => [field, records.map((record) => valuesIn(field, record))]),
    ) as IssueFacts['values'],
    titles: records.map((record) => unitsIn(record, 'title')),
    subtitles: records.map((record) => unitsIn(record, 'subtitle')),
    lengths,
    texts: textsDigest(records, lengths),
    characters: charactersIn(records),
  };
}

function charactersIn(records: readonly SearchRecord[]): string {
  const characters = new Set<string>();
  for (const { paragraphs } of records) for (const { text } of paragraphs) for (const one of text) characters.add(one);
  return [...characters].join('');
}

function lengthOf({ paragraphs }: SearchRecord): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length, 0);
}

function unitsIn({ paragraphs }: SearchRecord, role: Role): number {
  return unitsOf(paragraphs.find((paragraph) => paragraph.role === role)?.text ?? '').length;
}

export function bytesOfPart({ facts, words, singles }: IssuePart): Uint8Array {
  const shares = [words, singles].flatMap(({ bytes, ends, digests }) => [bytes, new Uint8Array(ends.buffer), digests]);
  return joinedParts([new TextEncoder().encode(JSON.stringify(facts)), ...shares]);
}

/** Of what `bytesOfPart` gave; the bytes are not copied. */
export function partIn(bytes: Uint8Array): IssuePart {
  const [facts, ...shares] = partsOf(bytes);
  const [words, singles] = [shares.slice(0, 3), shares.slice(3)].map(shareIn);
  if (!facts || !words || !singles) throw new Error('Not a part of an index');
  return { facts: JSON.parse(new TextDecoder().decode(facts)) as IssueFacts[], words, singles };
}

function shareIn([bytes, ends, digests]: readonly Uint8Array[]): Share | undefined {
  // Copied, as numbers of four bytes lie only at such places.
  return bytes && ends && digests && { bytes, ends: new Uint32Array(new Uint8Array(ends).buffer), digests };
}
