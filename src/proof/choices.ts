/** What an editor can decide about a question, and the entries of `corrections.yaml` that say so. Pure. */
import { laws, type Pieces, type Placed, type Words } from '../ingest/index.ts';
import {
  type ContentsRange,
  type Correction,
  type Decisions,
  type Dismissal,
  type Pointing,
  type PointingKind,
  pointingKinds,
} from '../schema.ts';
import type { Question } from './questions.ts';
import { replacing } from './replace.ts';

/** Entries of one decision, by the list of `corrections.yaml` in which they stand. */
export type Entries = Readonly<{
  corrections: readonly Correction[];
  dismissed: readonly Dismissal[];
  contents?: ContentsRange;
  whole?: Signed & { reason: string };
  /** What goes at the same time, since these come in its place. */
  instead?: Entries;
}> & { readonly [Kind in PointingKind]?: readonly Decisions[Kind][number][] };

/** No entry: others are added to it. */
export const NONE: Entries = { corrections: [], dismissed: [] };

/** Who decided, and when. */
export type Signed = Pick<Correction, 'by' | 'date'>;

/** `accept`: as suggested; `change`: to other words; `keep`: the print has it so; `absent`: there is no such article; `mend`: there is, and how it comes in. */
export type Choice = 'accept' | 'change' | 'keep' | 'absent' | 'mend';

/** An article that is not where the contents have it: the quote is its entry there, and no letter of that is in question. */
const MISSING: ReadonlySet<string> = new Set(['contents-entry-unmatched', 'title-lost']);
/** Where a piece of the issue belongs or what it is, which all the auditor's laws ask, or what a document holds: no letter of the quote is in question either. */
const PLACES: ReadonlySet<string> = new Set([
  ...['article-empty', 'article-unlisted', 'kicker-by-place'],
  ...['document-text-lost', 'document-text-surplus', 'document-embedded', 'document-picture-loose'],
  ...['machine-description', 'page-garble', 'folio-by-order', 'picture-address'],
  ...laws.map(({ id }) => id),
]);

/** The words of the question are right or wrong; else it asks what a piece of the issue is. */
export const asksOfLetters = ({ doubts: [{ rule }] }: Question): boolean => !MISSING.has(rule) && !PLACES.has(rule);

/** Each entry, in whichever list it stands. */
export function eachOf({ contents, whole, instead: _, ...lists }: Entries): (Signed & { reason: string })[] {
  const signed = { reason: '', by: '', date: '' };
  return [
    ...Object.values(lists).flat(),
    ...[contents, whole].flatMap((one) => (one === undefined ? [] : [{ ...signed, ...one }])),
  ];
}

/** What they say of lines, each with its list. */
export const pointingsIn = (entries: Entries): Pointing[] =>
  pointingKinds.flatMap((kind) => (entries[kind] ?? []).map((entry) => ({ kind, ...entry }) as Pointing));

export function choicesFor({ doubts: [doubt], found }: Question): Choice[] {
  if (MISSING.has(doubt.rule)) return ['absent', 'mend'];
  if (!found || PLACES.has(doubt.rule)) return ['keep'];
  if (doubt.suggestion !== undefined) return ['accept', 'change', 'keep'];
  return ['change', 'keep'];
}

/** Each doubt of the place is none. */
export function dismissing({ doubts }: Question, reason: string, signed: Signed): Entries {
  const dismissed = doubts.map(({ rule, line, quote }) => ({
    rule,
    line,
    ...(quote === undefined ? {} : { quote }),
    reason,
    ...signed,
  }));
  return { corrections: [], dismissed };
}

/** `corrected`: what is corrected already. Undefined where the replacement changes nothing, or the words can be named nowhere. */
export function correcting(
  pieces: Pieces<Words>,
  { doubts: [{ quote, message }], found }: Question,
  replacement: string,
  corrected: readonly Placed[],
  signed: Signed,
): Entries | undefined {
  const edit = found && quote !== undefined && replacing(pieces, found, quote, replacement, corrected);
  return edit ? { ...NONE, corrections: [{ ...edit, reason: message, ...signed }] } : undefined;
}
