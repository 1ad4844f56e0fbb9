/** Occurrences in their context, from the text of an article. Pure. */

import { type Paragraph, type Role, type Unit, unitsOf } from '../index/tokens.ts';
import { type Span, spansApart } from './gapped.ts';
import type { Matching } from './phrase.ts';
import type { Term } from './query.ts';

/** One occurrence: the paragraph's text is `left + hit + right` and what was cut off on both sides. */
export interface Context {
  /** Place of the paragraph in the document. */
  paragraph: number;
  left: string;
  hit: string;
  right: string;
  /** Of a passage with several terms: where each stands in `hit`, in order. Absent where `hit` is one occurrence. */
  marks?: Stretch[];
  /** Of such a passage: the place of its first occurrence among those of its paragraph, from 1. */
  nth?: number;
}

/** UTF-16 offsets. */
export interface Stretch {
  start: number;
  end: number;
}

/** How much is shown. */
export interface Extent {
  /** Contexts; bounds the work, not the count. */
  limit: number;
  /** Characters on each side of a hit of two; a longer hit takes its room from both sides, so that all lines are equally long. */
  side: number;
}

export const SIDE = 21;
/** However long the hit, so much of its context stays. */
const LEAST_SIDE = 8;
/** No line begins with a closing mark (clreq 3.1.2). */
const CLOSING = /^[\p{Pe}\p{Pf}，。、；：？！]+/u;
/** UTF-16 units that a character as a reader sees it takes at most. */
const UNITS = 8;

/** In order of the text. */
export function contextsOf(
  paragraphs: readonly Paragraph[],
  terms: readonly Term[],
  matching: Matching,
  { limit = Infinity, side = SIDE }: Partial<Extent> = {},
): Context[] {
  const contexts: Context[] = [];
  for (const [paragraph, { role, text }] of paragraphs.entries()) {
    for (const { start, end } of occurrencesIn(text, termsFor(role, terms), matching)) {
      if (contexts.length >= limit) return contexts;
      contexts.push({ paragraph, ...around(text, start, end, side) });
    }
  }
  return contexts;
}

/** The terms that are looked for in such a paragraph. */
export function termsFor(role: Role, terms: readonly Term[]): Term[] {
  return terms.filter(({ inTitle }) => !inTitle || role === 'title' || role === 'subtitle');
}

/** Where the terms stand in a text, in order; of one term, without overlap. */
export function occurrencesIn(text: string, terms: readonly Term[], matching: Matching): Stretch[] {
  const units = unitsOf(text);
  return terms
    .flatMap((term) => occurrencesOf(term, units, matching))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

function occurrencesOf(term: Term, units: readonly Unit[], matching: Matching): Stretch[] {
  const found = term.gap ? spansApart(pairsOf(term, units), term.gap) : wholeSpans(term, units, matching);
  return found.map(({ first, last }) => ({ start: units[first]?.start ?? 0, end: units[last]?.end ?? 0 }));
}

/** Of each unit of the term but the last, where it stands with the next one behind it. */
function pairsOf(term: Term, units: readonly Unit[]): number[][] {
  return term.units
    .slice(1)
    .map((next, index) =>
      units.flatMap(({ unit }, at) => (unit === term.units[index] && units[at + 1]?.unit === next ? [at] : [])),
    );
}

function wholeSpans(term: Term, units: readonly Unit[], matching: Matching): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + term.units.length <= units.length; at += 1) {
    if (!standsAt(term, units, at, matching)) continue;
    const last = at + term.units.length - 1;
    found.push({ first: at, last });
    at = last;
  }
  return found;
}

function standsAt(term: Term, units: readonly Unit[], at: number, matching: Matching): boolean {
  return term.units.every((wanted, index) => {
    const unit = units[at + index];
    if (unit?.unit !== wanted) return false;
    return index === 0 || matching === 'blind' || unit.afterMark === term.marks[index];
  });
}

/** A stretch of a text with its context, whole characters only. */
export function around(text: string, start: number, end: number, most: number): Omit<Context, 'paragraph'> {
  const hit = text.slice(start, end);
  const side = Math.max(Math.min(LEAST_SIDE, most), most - Math.ceil((whole(hit).length - 2) / 2));
  const before = whole(text.slice(Math.max(0, start - UNITS * side), start));
  const left = before.slice(-side).join('');
  const right = whole(text.slice(end, end + UNITS * side)).slice(0, side);
  return { hit, left: before.length > side ? left.replace(CLOSING, '') : left, right: right.join('') };
}

/** Characters as a reader sees them: marks and variation signs stay with their letter. */
function whole(text: string): string[] {
  return text.match(/\P{M}\p{M}*/gsu) ?? [];
}
