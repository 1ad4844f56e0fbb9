/** Word files that LibreOffice and pandoc wrote of one invented issue: footnotes, automatic numbers and tables against what was put into them. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ingestFile } from '../../../src/intake/ingest-file.ts';
import { fold } from '../score.ts';
import { row } from '../table.ts';
import { type WordArticle, wordIssue } from './word-issue.ts';
import { markdownOf, openDocumentOf } from './word-written.ts';

/** A first start of LibreOffice makes a profile; milliseconds. */
const LONGEST_RUN = 300_000;

interface Writer {
  name: string;
  program: string;
  write: (folder: string) => Promise<string>;
  /** What stands before the items of a list. */
  number: (at: number) => string;
}

const writers: readonly Writer[] = [
  {
    name: 'LibreOffice, DOCX',
    program: '/usr/bin/soffice',
    number: (at) => `（${'一二三四五六'[at]}）`,
    write: async (folder) => {
      const from = join(folder, 'delivered.fodt');
      writeFileSync(from, openDocumentOf(wordIssue));
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      await run('/usr/bin/soffice', [profile, '--headless', '--convert-to', 'docx', '--outdir', folder, from]);
      return join(folder, 'delivered.docx');
    },
  },
  {
    name: 'pandoc, DOCX',
    program: '/usr/bin/pandoc',
    number: (at) => `${at + 1}.`,
    write: async (folder) => {
      const [from, to] = [join(folder, 'delivered.md'), join(folder, 'delivered.docx')];
      writeFileSync(from, markdownOf(wordIssue));
      await run('/usr/bin/pandoc', ['-f', 'markdown', '-t', 'docx', '-o', to, from]);
      return to;
    },
  },
];

const run = (program: string, args: string[]) => promisify(execFile)(program, args, { timeout: LONGEST_RUN });

export async function benchWord(): Promise<boolean> {
  process.stdout.write(`${row('document', 'articles', 'notes', 'numbers', 'cells', 'lost')}\n`);
  const held: boolean[] = [];
  for (const writer of writers) {
    if (!existsSync(writer.program)) process.stdout.write(`${writer.name}: not installed, skipped\n`);
    else held.push(await measure(writer));
  }
  process.stdout.write(`gate (all of them, nothing lost): ${held.every(Boolean) ? 'held' : 'MISSED'}\n\n`);
  return held.every(Boolean);
}

async function measure({ name, write, number }: Writer): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-word-'));
  try {
    const { periodical, articles } = wordIssue;
    const outcome = await ingestFile(await write(folder), { out: join(folder, 'issues'), periodical });
    const bodies = articles.map((_, at) => bodyIn(outcome.folder, at));
    const counted = [
      share(articles.map((article, at) => hasAll(bodies[at], [article.title, ...article.paragraphs]))),
      share(articles.flatMap((article, at) => article.notes.map((note) => hasAll(bodies[at], [note])))),
      share(articles.flatMap((article, at) => itemsOf(article, number).map((item) => hasAll(bodies[at], [item])))),
      share(articles.flatMap((article, at) => article.table.flat().map((cell) => hasAll(bodies[at], [cell])))),
    ];
    const lost = (outcome.document?.missing ?? 1) + (outcome.document?.surplus ?? 1);
    process.stdout.write(`${row(name, ...counted.map((value) => value.toFixed(2)), String(lost))}\n`);
    for (const { fatal, reason } of outcome.file.messages) if (fatal) process.stderr.write(`${reason}\n`);
    return lost === 0 && counted.every((value) => value === 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The file of the article at `at`, without spaces and marks. */
function bodyIn(folder: string | undefined, at: number): string {
  const path = join(folder ?? '', `${String(at + 1).padStart(2, '0')}.mdx`);
  return folder !== undefined && existsSync(path) ? bare(readFileSync(path, 'utf8')) : '';
}

const itemsOf = ({ items }: WordArticle, number: (at: number) => string): string[] =>
  items.map((item, at) => number(at) + item);

const hasAll = (body: string | undefined, words: readonly string[]): boolean =>
  words.every((word) => body?.includes(bare(word)) === true);

const share = (all: readonly boolean[]): number => all.filter(Boolean).length / Math.max(1, all.length);

const bare = (text: string): string => fold(text).replace(/[\s\\*#|]/gu, '');
