/** What holds for every text that ingest takes, however damaged: nothing lost, nothing twice, every file reads back. */
import type { Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { VFile } from 'vfile';
import { ingest } from '../../src/ingest/index.ts';
import { linesOf } from '../../src/ingest/read/read.ts';
import { parseArticle } from '../../src/mdx/file/parse.ts';
import { writeArticle } from '../../src/mdx/file/write.ts';
import type { LedgerEntry, Periodical } from '../../src/schema.ts';
import { decode } from '../../src/text/decode.ts';

/** Refusals that say that the program is wrong, not the text. */
const OWN_FAULTS: ReadonlySet<string | undefined> = new Set(['line-missing', 'article-text-missing']);
/** Marks of the source, which stand in no part of a line. */
const MARKS = /\*\*|<\/?[a-z]+[^<>]*>|[<>|]|^\s*(?:#{1,6}|[-*+•])(?=\s|$)|\s/giu;

export interface Trial {
  refused: boolean;
  /** What went wrong; empty when all is well. */
  broken: string[];
}

/** Throws where ingest throws. */
export function tryText(text: string, periodical: Periodical): Trial {
  const decoded = decode(new TextEncoder().encode(text));
  if ('reason' in decoded) return { refused: true, broken: [] };
  const file = new VFile({ path: 'fuzz.txt', value: decoded.text });
  const result = ingest(file, periodical, { sha256: '0'.repeat(64), nameId: '2000-01' });
  if (!result) {
    const fatal = file.messages.filter(({ fatal }) => fatal);
    const broken = fatal.length === 1 ? [] : [`${fatal.length} reasons for a refusal`];
    return { refused: true, broken: [...broken, ...fatal.filter(({ ruleId }) => OWN_FAULTS.has(ruleId)).map(String)] };
  }
  const parts = Map.groupBy(result.ledger.entries, ({ line }) => line);
  const unaccounted = linesOf(file).flatMap((line, at) => {
    const left = unaccountedIn(line, parts.get(at + 1) ?? []);
    return left === '' ? [] : [`line ${at + 1}: “${left}” is not once in the ledger`];
  });
  const changed = result.articles.flatMap(({ data, body }) => {
    const written = writeArticle(data, body);
    const again = parseArticle(written, 'fuzz.mdx');
    const same = writeArticle(again.data, again.body) === written && lettersOf(again.body) === lettersOf(body);
    return same ? [] : [`article ${data.order} does not read back`];
  });
  return { refused: false, broken: [...unaccounted, ...changed] };
}

const lettersOf = (body: Root): string => plainText(body).replace(/\s+/gu, '');

/** Characters of `line` that no part holds, or that two hold; a part without columns is the whole line. */
export function unaccountedIn(line: string, parts: readonly LedgerEntry[]): string {
  const times = new Uint8Array(line.length);
  for (const { start = 0, end = line.length } of parts)
    for (let at = start; at < end; at++) times[at] = (times[at] ?? 0) + 1;
  return [...line.matchAll(/./gsu)]
    .filter(({ index }) => times[index] !== 1)
    .map(([char]) => char)
    .join('')
    .replace(MARKS, '');
}
