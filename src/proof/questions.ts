/** What is open in an issue as questions to an editor: one a place, those that hold up the publication first. Pure. */
import { isDeepStrictEqual } from 'node:util';
import type { Pieces, Words } from '../ingest/index.ts';
import type { Doubt, LedgerData } from '../schema.ts';
import { changeOf, type Found, wordsOf } from './replace.ts';

export interface Question {
  /** All that is doubted of one place. The first says how it is asked, and carries the suggestion where there is one. */
  doubts: readonly [Doubt, ...Doubt[]];
  /** Where the words of the first stand; undefined where no correction can name them. */
  found: Found | undefined;
}

/** `pieces`: the words that can be corrected, of the issue as its source stands. A suggestion that would cut a word, or changes nothing, is left out. */
export function questionsOf(
  pieces: Pieces<Words>,
  { doubts, suspects }: Pick<LedgerData, 'doubts' | 'suspects'>,
): Question[] {
  const ordered = [...doubts.filter(isBlocking), ...doubts.filter((doubt) => !isBlocking(doubt)), ...suspects];
  const questions: Question[] = [];
  for (const doubt of ordered) {
    const found = wordsOf(pieces, doubt);
    const question: Question = { doubts: [offered(doubt, found)], found };
    const at = questions.findIndex((other) => isSamePlace(other, question));
    const other = questions[at];
    if (other) questions[at] = joined(other, question);
    else questions.push(question);
  }
  return questions;
}

/** Both ask about the same letters, or one says again what the other says. */
export function isSamePlace(one: Question, other: Question): boolean {
  if (one.doubts.some((doubt) => other.doubts.some((same) => isDeepStrictEqual(doubt, same)))) return true;
  const [[doubt], [otherDoubt]] = [one.doubts, other.doubts];
  if (one.found?.piece !== other.found?.piece || one.found === undefined)
    return doubt.line === otherDoubt.line && doubt.quote !== undefined && doubt.quote === otherDoubt.quote;
  const [a, b] = [lettersOf(one), lettersOf(other)];
  if (a.start === b.start && a.end === b.end) return true;
  const bothPropose = doubt.suggestion !== undefined && otherDoubt.suggestion !== undefined;
  return bothPropose && a.start < b.end && b.start < a.end;
}

/** One of its doubts holds up the publication. */
export const isStopping = ({ doubts }: Question): boolean => doubts.some(isBlocking);

const isBlocking = ({ blocking }: Doubt): boolean => blocking === true;

/** A question with a suggestion leads, but for what holds up the publication. */
function joined(one: Question, other: Question): Question {
  const doubts: Question['doubts'] = [...one.doubts, ...other.doubts];
  const isLed = isBlocking(one.doubts[0]) || one.doubts[0].suggestion !== undefined;
  return isLed || other.doubts[0].suggestion === undefined
    ? { ...one, doubts }
    : { ...other, doubts: [...other.doubts, ...one.doubts] };
}

/** The letters that the suggestion changes, one beside the gap where it adds some; all of the quote without one. */
function lettersOf({ doubts: [{ quote = '', suggestion }], found }: Question): { start: number; end: number } {
  const first = found?.start ?? 0;
  const change = suggestion === undefined ? undefined : changeOf(quote, suggestion);
  if (!change) return { start: first, end: first + quote.length };
  return { start: first + change.start, end: first + Math.max(change.end, change.start + 1) };
}

function offered(doubt: Doubt, found: Found | undefined): Doubt {
  const { quote, suggestion, ...rest } = doubt;
  if (suggestion === undefined || quote === undefined) return doubt;
  return isSound(quote, suggestion, found) ? doubt : { ...rest, quote };
}

function isSound(quote: string, suggestion: string, found: Found | undefined): boolean {
  const change = changeOf(quote, suggestion);
  if (!change || !found) return false;
  const { text } = found.piece;
  const [start, end] = [found.start, found.start + quote.length];
  if (isInWord(text, start) || isInWord(text, end)) return false;
  const after = text.slice(0, start) + suggestion + text.slice(end);
  const shift = change.to.length - (change.end - change.start);
  return [change.start, change.end].every(
    (at, side) => !isInWord(text, start + at) || isInWord(after, start + at + (side === 0 ? 0 : shift)),
  );
}

/** A word of Latin letters, or a number, goes on across the place. */
const isInWord = (text: string, at: number): boolean =>
  /[\p{Script=Latin}\p{N}]$/u.test(text.slice(0, at)) && /^[\p{Script=Latin}\p{N}]/u.test(text.slice(at));
