/** What was decided since the desk was opened, so that each can be undone; and how every decision of an issue is undone. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { sha256Of } from '../../disk/digest.ts';
import { DECISIONS, decisionsTextIn, parseDecisions } from '../../intake/decisions/on-disk.ts';
import { type Entries, eachOf, NONE, record, type Signed, takeBack } from '../../proof/index.ts';
import { decisionsSchema } from '../../schema.ts';
import type { Opened } from '../issue/opened.ts';

/** A decision that stands in `corrections.yaml`. */
export interface Decided {
  /** Says the same of the same decision. */
  name: string;
  entry: Signed & { reason: string };
  entries: Entries;
}

export interface Session {
  /** Written, or the reason why not. */
  decide: (issue: Opened, entries: Entries) => { reason: string } | undefined;
  /** The last decision of this session that still stands; undefined where there is none. */
  last: () => { issue: string; what: Entries | string } | undefined;
  /** What was done that is no entry of a file, in words, and how it is undone. */
  did: (issue: Opened, what: string, undo: () => { reason: string } | undefined) => void;
  undoLast: (issue: Opened) => { reason: string } | undefined;
  /** `name`: of a decision in the file, whoever made it. */
  undo: (issue: Opened, name: string) => { reason: string } | undefined;
}

interface Made {
  issue: string;
  what: Entries | string;
  undo: (issue: Opened) => { reason: string } | undefined;
}

export function newSession(): Session {
  const made: Made[] = [];
  return {
    decide: (issue, entries) => {
      const recorded = record(issue, entries);
      if ('reason' in recorded) return { reason: recorded.reason };
      made.push({ issue: issue.id, what: recorded.entries, undo: (now) => takeBack(now, recorded) });
      return undefined;
    },
    last: () => {
      const one = made.at(-1);
      return one && { issue: one.issue, what: one.what };
    },
    did: (issue, what, undo) => void made.push({ issue: issue.id, what, undo }),
    undoLast: (issue) => {
      const one = made.at(-1);
      if (!one || one.issue !== issue.id) return { reason: '这一次还没有写过决定，没有可撤销的' };
      const refusal = one.undo(issue);
      if (!refusal) made.pop();
      return refusal;
    },
    undo: (issue, name) => {
      const one = decisionsOf(issue.folder).find((decided) => decided.name === name);
      if (!one) return { reason: '这个决定已经不在了' };
      const refusal = takeBack(issue, { entries: one.entries, before: undefined, after: '' });
      const at = made.findLastIndex(
        ({ issue: id, what }) => id === issue.id && typeof what !== 'string' && names(what).includes(name),
      );
      if (!refusal && at >= 0) made.splice(at, 1);
      return refusal;
    },
  };
}

/** Newest last, as they stand in the file. */
export function decisionsOf(folder: string): Decided[] {
  const text = decisionsTextIn(folder);
  if (text === undefined) return [];
  const { corrections, dismissed, pointings } = parseDecisions(text, join(folder, DECISIONS));
  return [
    ...saidOnceIn(text).map((entries) => ({ at: 0, one: decidedOf(eachOf(entries)[0] as Decided['entry'], entries) })),
    ...corrections.map(({ decision, at }) => ({
      at,
      one: decidedOf(decision, { ...NONE, corrections: [decision] }),
    })),
    ...dismissed.map(({ decision, at }) => ({ at, one: decidedOf(decision, { ...NONE, dismissed: [decision] }) })),
    ...pointings.map(({ decision: { kind, ...entry }, at }) => ({
      at,
      one: decidedOf(entry, { ...NONE, [kind]: [entry] }),
    })),
  ]
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

/** What is said of the contents, unless somebody listed them by hand. */
function saidOnceIn(text: string): Entries[] {
  const { contents, whole } = decisionsSchema.parse(parse(text) ?? {});
  const said = whole === true ? { reason: '', by: '', date: '' } : whole;
  return [
    ...(contents && 'from' in contents ? [{ ...NONE, contents }] : []),
    ...(said ? [{ ...NONE, whole: said }] : []),
  ];
}

const decidedOf = (entry: Decided['entry'], entries: Entries): Decided => ({ name: digestOf(entry), entry, entries });

const names = (entries: Entries): string[] => eachOf(entries).map(digestOf);

const digestOf = (entry: object): string => sha256Of(JSON.stringify(Object.entries(entry).toSorted())).slice(0, 12);
