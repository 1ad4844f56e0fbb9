/** An issue as its editors see it now: its source read once, its decisions applied as often as they change. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { asPointed, type Ingested, type Pieces, type Words } from '../ingest/index.ts';
import { decisionsTextIn, structureIn } from '../intake/decisions/on-disk.ts';
import { decided, deliveredIn, type ReadIssue, readIssue, writeIssue } from '../intake/index.ts';
import { type Entries, type Question, questionsOf, wordsIn } from '../proof/index.ts';
import { type Doubt, type LedgerData, type Periodical, type Pointing, pointingKinds } from '../schema.ts';

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
  /** The issue with what `entries` say of lines, so that it is read again once and not for each who asks; or why that cannot be. */
  prepare: (issue: Opened, entries: Entries) => Opened | { reason: string };
  /** Writes the articles of every issue whose decisions they do not have yet. Resolves to what hindered it. */
  settle: () => Promise<string[]>;
}

interface Kept {
  key: string;
  read: ReadIssue;
  /** What was opened, and the decisions that it has. */
  opened?: { text: string | undefined; issue: Opened };
  /** The decisions that the articles on the disk have. */
  written?: { text: string | undefined };
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
    const fresh: Kept = { key, read };
    kept.set(id, fresh);
    return fresh;
  };

  return {
    open: async (id) => {
      const known = await readOnce(id);
      if ('reasons' in known) return known;
      const text = decisionsTextIn(known.read.folder);
      if (known.opened && known.opened.text === text) return known.opened.issue;
      known.read = pointedOut(known.read);
      const { file, folder, ingested, delivered } = known.read;
      const told = new VFile({ path: file.path, value: delivered.text });
      const current = decided(ingested, folder, told, text);
      if (!current) return { id, reasons: reasonsOf(told) };
      write(known);
      const pieces = wordsIn(known.read);
      const issue: Opened = {
        ...{ id, folder, ingested, current, pieces },
        questions: questionsOf(pieces, withFindings(current.ledger, await findings(id))),
        lines: delivered.text.split(/\r?\n/u),
      };
      known.opened = { text, issue };
      return issue;
    },
    prepare: (issue, entries) => {
      const known = kept.get(issue.id);
      const more = pointingsIn(entries);
      if (!known || more.length === 0) return issue;
      const ingested = asPointed(
        issue.ingested,
        asInFile([...(structureIn(issue.folder).pointings ?? []), ...more]).map(written),
      );
      if ('misfits' in ingested) return { reason: ingested.misfits[0]?.reason ?? '' };
      known.read = { ...known.read, ingested };
      return { ...issue, ingested };
    },
    settle: async () => [...kept.values()].flatMap(write),
  };
}

/** Read again only where other lines are pointed at; what is wrong with that is told when all is decided. */
function pointedOut(read: ReadIssue): ReadIssue {
  const ingested = asPointed(read.ingested, (structureIn(read.folder).pointings ?? []).map(written));
  return 'misfits' in ingested ? read : { ...read, ingested };
}

/** What entries say of lines. */
const pointingsIn = (entries: Entries): Pointing[] =>
  pointingKinds.flatMap((kind) => (entries[kind] ?? []).map((entry) => ({ kind, ...entry }) as Pointing));

/** List after list. */
const asInFile = (pointings: readonly Pointing[]): Pointing[] =>
  pointingKinds.flatMap((kind) => pointings.filter((pointing) => pointing.kind === kind));

const written = (decision: Pointing) => ({ decision, at: 1 });

/** The articles as decided. Returns what hindered it. */
function write(issue: Kept): string[] {
  const text = decisionsTextIn(issue.read.folder);
  if (issue.written && issue.written.text === text) return [];
  issue.read = pointedOut(issue.read);
  const file = new VFile({ path: issue.read.file.path, value: issue.read.delivered.text });
  if (writeIssue({ ...issue.read, file }).stored === undefined) return reasonsOf(file);
  issue.written = { text };
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
