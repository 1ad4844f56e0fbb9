/** An issue as its editors see it now: its source read once, its decisions applied as often as they change. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import type { Pieces, Words } from '../ingest/decisions/places.ts';
import { asPointed } from '../ingest/decisions/pointings.ts';
import type { Ingested } from '../ingest/model.ts';
import { decided } from '../intake/decided.ts';
import { decisionsTextIn, structureIn } from '../intake/decisions.ts';
import { type ReadIssue, readIssue } from '../intake/read-issue.ts';
import { deliveredIn } from '../intake/sources.ts';
import { writeIssue } from '../intake/write-issue.ts';
import { type Question, questionsOf } from '../proof/questions.ts';
import { wordsIn } from '../proof/record.ts';
import type { Doubt, LedgerData, Periodical } from '../schema.ts';

export interface Opened {
  id: string;
  folder: string;
  /** As the source stands; what decisions are proved against. */
  ingested: Ingested;
  /** As decided. */
  current: Ingested;
  /** What is open, what holds up the publication first. */
  questions: readonly Question[];
  pieces: Pieces<Words>;
  /** Lines of the source. */
  lines: readonly string[];
}

/** Why an issue cannot be shown, in Chinese, a message a line. */
export interface Shut {
  id: string;
  reasons: string[];
}

export interface Opener {
  open: (id: string) => Promise<Opened | Shut>;
  /** Writes the articles of every issue whose decisions they do not have yet. Resolves to what hindered it. */
  settle: () => Promise<string[]>;
}

interface Kept {
  key: string;
  read: ReadIssue;
  /** Undefined until asked for the first time. */
  text?: string | undefined;
  opened?: Opened;
  isWritten: boolean;
}

/** `out`: the folder of issues. `findings`: what holds up the publication of an issue as it lies on the disk. */
export function openerOf(
  out: string,
  periodical: () => Periodical,
  findings: (id: string) => Promise<readonly Doubt[]>,
): Opener {
  const kept = new Map<string, Kept>();

  const readOnce = async (id: string): Promise<Kept | Shut> => {
    const folder = join(out, id);
    const key = keyOf(folder);
    const known = kept.get(id);
    if (known?.key === key) return known;
    const read = await readIssue(folder, { out, periodical: periodical() });
    if (!('delivered' in read)) return { id, reasons: reasonsOf(read.file) };
    const fresh: Kept = { key, read, isWritten: false };
    kept.set(id, fresh);
    return fresh;
  };

  return {
    open: async (id) => {
      const issue = await readOnce(id);
      if ('reasons' in issue) return issue;
      const text = decisionsTextIn(issue.read.folder);
      if (issue.opened && issue.text === text) return issue.opened;
      const read = pointedOut(issue.read);
      issue.read = read;
      const file = new VFile({ path: read.file.path, value: read.delivered.text });
      const current = decided(read.ingested, read.folder, file, text);
      if (!current) return { id, reasons: reasonsOf(file) };
      Object.assign(issue, { isWritten: false });
      write(issue);
      const pieces = wordsIn(read);
      const opened: Opened = {
        ...{ id, folder: read.folder, ingested: read.ingested, current, pieces },
        questions: questionsOf(pieces, withFindings(current.ledger, await findings(id))),
        lines: read.delivered.text.split(/\r?\n/u),
      };
      Object.assign(issue, { opened, text });
      return opened;
    },
    settle: async () => [...kept.values()].flatMap(write),
  };
}

/** Read again only where other lines are pointed at; what is wrong with that is told when all is decided. */
function pointedOut(read: ReadIssue): ReadIssue {
  const { pointings = [] } = structureIn(read.folder);
  const ingested = asPointed(
    read.ingested,
    pointings.map((decision) => ({ decision, at: 1 })),
  );
  return 'misfits' in ingested ? read : { ...read, ingested };
}

/** The articles as decided. Returns what hindered it. */
function write(issue: Kept): string[] {
  if (issue.isWritten) return [];
  const file = new VFile({ path: issue.read.file.path, value: issue.read.delivered.text });
  issue.isWritten = writeIssue({ ...issue.read, file }).stored !== undefined;
  return issue.isWritten ? [] : reasonsOf(file);
}

/** What holds up the publication is asked as such, and once. */
function withFindings({ doubts, suspects }: LedgerData, findings: readonly Doubt[]) {
  const isFound = (doubt: Doubt): boolean =>
    findings.some(({ rule, line, quote }) => rule === doubt.rule && line === doubt.line && quote === doubt.quote);
  return { doubts: [...findings, ...doubts.filter((doubt) => !isFound(doubt))], suspects };
}

/** What a source is read with: where it is the same, so is what was read. */
function keyOf(folder: string): string {
  const name = existsSync(folder) ? deliveredIn(folder) : undefined;
  const { mtimeMs, size } = name === undefined ? { mtimeMs: 0, size: 0 } : statSync(join(folder, name));
  return JSON.stringify([name, mtimeMs, size, structureIn(folder).contents]);
}

export const reasonsOf = (file: VFile): string[] =>
  file.messages
    .filter(({ fatal }) => fatal)
    .map(
      ({ reason, line, file: path }) =>
        `${path === undefined || path === file.path ? '' : `${path} `}${line ? `第 ${line} 行：` : ''}${reason}`,
    );
