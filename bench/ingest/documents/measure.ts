/** One document through ingest, against the issue that it was made from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toString as plainText } from 'mdast-util-to-string';
import { unify } from '../../../src/chinese/same.ts';
import { ingestFile } from '../../../src/intake/ingest-file.ts';
import { type Output, readOutput } from '../output.ts';
import { fold, type Score, sets } from '../score.ts';
import { type DocumentIssue, documentIssue, wordsOf, wordsOfIssue } from './issue.ts';
import type { Layout } from './page.ts';
import type { Program } from './programs.ts';

export interface Measured {
  boundary: Score;
  /** Characters of the issue that are neither in the text nor told. */
  lost: number;
  /** Characters that the document does not have. */
  surplus: number;
}

/** Characters by which the beginning and the end of an article are known. */
const EDGE = 12;

export async function measured(program: Program, layout: Layout, seed: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'));
  try {
    const issue = documentIssue(seed);
    const path = await program.write(issue, layout, folder);
    const outcome = await ingestFile(path, { out: folder, periodical: issue.periodical, issueId: '2020-01' });
    if (!outcome.folder) {
      process.stderr.write(`${outcome.file.messages.map(({ reason }) => reason).join('; ')}\n`);
      return { boundary: sets('boundary', issue.articles.map(boundsOf), []), lost: 0, surplus: 0 };
    }
    const output = readOutput(outcome.folder);
    return {
      boundary: sets(
        'boundary',
        issue.articles.map((article) => boundsOf(article)),
        found(output),
      ),
      lost: lostIn(issue, output),
      surplus: output.ledger.document?.surplus ?? 0,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const boundsOf = (article: DocumentIssue['articles'][number]): string => {
  const [title = '', ...body] = wordsOf({ ...article, byline: undefined }).map(bare);
  return `${title} ${body.join('').slice(0, EDGE)} ${body.join('').slice(-EDGE)}`;
};

const found = ({ articles }: Output): string[] =>
  [...articles.values()]
    .filter(({ data }) => data.kind === 'article')
    .map(({ data, body }) => {
      const text = bare(plainText(body));
      return `${bare(data.title)} ${text.slice(0, EDGE)} ${text.slice(-EDGE)}`;
    });

/** Letters alone. */
const bare = (text: string): string => fold(unify(text)).replace(/[^\p{L}\p{N}]/gu, '');

function lostIn(issue: DocumentIssue, { lines, ledger }: Output): number {
  const balance = new Map<string, number>();
  const count = (text: string, by: number) => {
    for (const char of bare(text)) balance.set(char, (balance.get(char) ?? 0) + by);
  };
  for (const words of wordsOfIssue(issue)) count(words, 1);
  for (const line of lines) count(line, -1);
  for (const { quote } of ledger.document?.absent ?? []) count(quote, -1);
  return [...balance.values()].reduce((sum, value) => sum + Math.max(0, value), 0);
}
