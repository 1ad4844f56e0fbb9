/** Several terms in their context: each passage once, with all that stands in it. Pure. */
import type { Paragraph } from '../../index/tokens.ts';
import type { Matching } from '../find/phrase.ts';
import { chainsOf, type Term } from '../query/query.ts';
import { around, type Context, type Extent, occurrencesIn, SIDE, type Stretch, termsFor } from './kwic.ts';

/** A passage of running text is at most so many times as long as the context on one side of a hit. */
const LENGTH = 3;

/**
 * In order of the text. `limit` bounds the passages: those that hold the most of the terms, the first of them where they hold as many. A title is one
 * passage, however long.
 */
export function passagesOf(
  paragraphs: readonly Paragraph[],
  terms: readonly Term[],
  matching: Matching,
  { limit = Infinity, side = SIDE }: Partial<Extent> = {},
): Context[] {
  const found = paragraphs.flatMap(({ role, text }, paragraph) => {
    const isRunning = ['text', 'original', 'cover', 'topic'].includes(role);
    const within = isRunning ? { gap: side, length: LENGTH * side } : { gap: Infinity, length: Infinity };
    let before = 0;
    return groupsOf(placedIn(text, termsFor(role, terms), matching), within).map((group) => {
      const nth = before + 1;
      before += group.length;
      return { paragraph, text, group, nth, held: new Set(group.map(({ term }) => term)).size };
    });
  });
  const best = new Set([...found].sort((a, b) => b.held - a.held).slice(0, limit));
  return found
    .filter((passage) => best.has(passage))
    .map(({ paragraph, text, group, nth }) => {
      const { start, end } = spanOf(group);
      const marks = group.map((one) => ({ start: one.start - start, end: one.end - start }));
      return { paragraph, ...around(text, start, end, side), marks, nth };
    });
}

/** An occurrence and which term, or chain of terms, it is of. */
interface Placed extends Stretch {
  term: number;
}

function placedIn(text: string, terms: readonly Term[], matching: Matching): Placed[] {
  return chainsOf(terms)
    .flatMap((chain, at) => occurrencesIn(text, chain, matching).map((one) => ({ ...one, term: at })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Neighbours belong together while the gap between them and the whole are not too long. */
function groupsOf(occurrences: readonly Placed[], { gap, length }: { gap: number; length: number }): Placed[][] {
  const groups: Placed[][] = [];
  for (const next of occurrences) {
    const group = groups[groups.length - 1];
    const span = group && spanOf(group);
    if (span && next.start - span.end <= gap && next.end - span.start <= length) group.push(next);
    else groups.push([next]);
  }
  return groups;
}

function spanOf(group: readonly Stretch[]): Stretch {
  return { start: Math.min(...group.map(({ start }) => start)), end: Math.max(...group.map(({ end }) => end)) };
}
