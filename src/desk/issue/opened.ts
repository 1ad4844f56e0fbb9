/** An issue as its editors see it now: its source read once, its decisions applied as often as they change. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import { asPointed, type Ingested, type Pieces, type Words } from '../../ingest/index.ts';
import { DECISIONS, decisionsTextIn, parseDecisions, structureIn } from '../../intake/decisions/on-disk.ts';
import { decided, deliveredIn, type ReadIssue, readIssue, writeIssue } from '../../intake/index.ts';
import { type Entries, pointingsIn, type Question, questionsOf, textWith, wordsIn } from '../../proof/index.ts';
import type { Doubt, LedgerData, Periodical, Pointing } from '../../schema.ts';
import type { Finder } from './findings.ts';

export interface Opened {
  id: string;
  folder: string;
  /** As the source stands; what decisions are proved against. */
  ingested: Ingested;
  /** As decided. */
  current: Ingested;
  /** What is open, what holds up the publication first. */
  questions: readonly Question[];
  /** Held against the whole archive, too. */
  isWhole: boolean;
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
  /** The issue with what `entries` say of lines, so that it is read again once and not for each who asks; or why that cannot be. */
  prepare: (issue: Opened, entries: Entries) => Opened | { reason: string };
  /** Writes the articles of every issue whose decisions they do not have yet. Resolves to what hindered it. */
  settle: () => Promise<string[]>;
}

interface Kept {
  key: string;
  read: ReadIssue;
  /** The issue before other lines were pointed at, to which an undoing leads back. */
  before?: Ingested;
  /** What was opened, and the decisions that it has. */
  opened?: { text: string | undefined; issue: Opened };
  /** The decisions that the articles on the disk have. */
  written?: { text: string | undefined };
}

/** `out`: the folder of issues. `findings`: what holds up the publication of an issue as its editors decided. */
export function openerOf(
  out: string,
  periodical: () => Periodical,
  { asDecided: findings, isReading }: Pick<Finder, 'asDecided' | 'isReading'>,
): Opener {
  const kept = new Map<string, Kept>();

  const readOnce = async (id: string): Promise<Kept | Shut> => {
    const folder = join(out, id);
    const key = keyOf(folder);
    const known = kept.get(id);
    if (known?.key === key) return known;
    const read = await readIssue(folder, { out, periodical: periodical() });
    if (!('delivered' in read)) return { id, reasons: reasonsOf(read.file) };
    const fresh: Kept = { key, read };
    kept.set(id, fresh);
    return fresh;
  };

  return {
    open: async (id) => {
      const known = await readOnce(id);
      if ('reasons' in known) return known;
      const text = decisionsTextIn(known.read.folder);
      const { opened } = known;
      if (opened && opened.text === text && (opened.issue.isWhole || isReading())) return opened.issue;
      pointOut(known);
      const { file, folder, ingested, delivered } = known.read;
      const told = new VFile({ path: file.path, value: delivered.text });
      const current = decided(ingested, folder, told, text);
      if (!current) return { id, reasons: reasonsOf(told) };
      const pieces = wordsIn(known.read);
      const lines = delivered.text.split(/\r?\n/u);
      const found = findings({ issue: current, decisions: text, lines });
      const issue: Opened = {
        ...{ id, folder, ingested, current, pieces, lines, isWhole: found.isWhole },
        questions: questionsOf(pieces, withFindings(current.ledger, found.findings)),
      };
      known.opened = { text, issue };
      return issue;
    },
    prepare: (issue, entries) => {
      const known = kept.get(issue.id);
      if (!known || pointingsIn(entries).length === 0) return issue;
      const { pointings } = parseDecisions(textWith(decisionsTextIn(issue.folder), entries), DECISIONS);
      const ingested = asPointed(issue.ingested, pointings);
      if ('misfits' in ingested) return { reason: ingested.misfits[0]?.reason ?? '' };
      reread(known, ingested);
      return { ...issue, ingested };
    },
    settle: async () => {
      const hindered: string[] = [];
      for (const id of kept.keys()) {
        // Read again where the contents were decided meanwhile: what an earlier reading gives is another issue.
        const known = await readOnce(id);
        hindered.push(...('reasons' in known ? known.reasons : write(known)));
      }
      return hindered;
    },
  };
}

/** Read again only where other lines are pointed at; what is wrong with that is told when all is decided. */
function pointOut(known: Kept): void {
  const { read, before } = known;
  const pointings = structureIn(read.folder).pointings ?? [];
  const isBefore = before && isDeepStrictEqual(before.source.options.pointings ?? [], pointings);
  const ingested = isBefore ? before : asPointed(read.ingested, pointings.map(written));
  if (!('misfits' in ingested)) reread(known, ingested);
}

function reread(known: Kept, ingested: Ingested): void {
  if (ingested === known.read.ingested) return;
  known.before = known.read.ingested;
  known.read = { ...known.read, ingested };
}

const written = (decision: Pointing) => ({ decision, at: 1 });

/** The articles as decided. Returns what hindered it. */
function write(issue: Kept): string[] {
  const text = decisionsTextIn(issue.read.folder);
  if (issue.written && issue.written.text === text) return [];
  pointOut(issue);
  const file = new VFile({ path: issue.read.file.path, value: issue.read.delivered.text });
  if (writeIssue({ ...issue.read, file }).stored === undefined) return reasonsOf(file);
  issue.written = { text };
  // The folder is another now, and its source the same.
  issue.key = keyOf(issue.read.folder);
  return [];
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
