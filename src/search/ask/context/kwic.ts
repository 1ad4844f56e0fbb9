/** Occurrences in their context, from the text of an article. Pure. */

import { type Edges, edgesOf, isFigure } from '../../index/bounds.ts';
import { type Paragraph, type Role, type Unit, unitsOf } from '../../index/tokens.ts';
import { type Span, spansApart } from '../find/gapped.ts';
import { linked, type TermPlace } from '../find/linked.ts';
import { type Matching, markCounts } from '../find/phrase.ts';
import { ANY, chainsOf, inBothScripts, type Term } from '../query/query.ts';

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

/** The terms that are looked for in such a paragraph: those of whole chains. */
export function termsFor(role: Role, terms: readonly Term[]): Term[] {
  const isHead = role === 'title' || role === 'subtitle';
  return chainsOf(terms)
    .filter((chain) => isHead || !chain.some(({ inTitle }) => inTitle))
    .flat();
}

/** Where the terms stand in a text, in order; of one term, without overlap; of a chain, only where it is whole. */
export function occurrencesIn(text: string, terms: readonly Term[], matching: Matching): Stretch[] {
  const units = unitsOf(text);
  const edges = edgesOf(text, units);
  const sentences = edges.map(sentenceCounter());
  return chainsOf(terms)
    .flatMap((chain) => {
      const places = chain.map((term) =>
        spansOf(term, units, edges, matching).map(
          (span): TermPlace => ({ ...span, paragraph: 0, sentence: sentences[span.first] ?? 0 }),
        ),
      );
      const links = chain.map(({ link }) => link);
      return linked(places, links).flat();
    })
    .map(({ first, last }) => ({ start: units[first]?.start ?? 0, end: units[last]?.end ?? 0 }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Of each unit, in which sentence it stands. */
function sentenceCounter(): (edges: Edges) => number {
  let sentence = 0;
  return ({ sentenceBegins }) => {
    if (sentenceBegins) sentence += 1;
    return sentence;
  };
}

/** In either script, where the term has both. */
function spansOf(term: Term, units: readonly Unit[], edges: readonly Edges[], matching: Matching): Span[] {
  const spans = inBothScripts(term).flatMap((form) =>
    form.gap ? spansApart(pairsOf(form, units), form.gap) : wholeSpans(form, units, edges, matching),
  );
  return spans.sort((a, b) => a.first - b.first);
}

/** Of each unit of the term but the last, where it stands with the next one behind it. */
function pairsOf(term: Term, units: readonly Unit[]): number[][] {
  return term.units
    .slice(1)
    .map((next, index) =>
      units.flatMap(({ unit }, at) => (unit === term.units[index] && units[at + 1]?.unit === next ? [at] : [])),
    );
}

function wholeSpans(term: Term, units: readonly Unit[], edges: readonly Edges[], matching: Matching): Span[] {
  const found: Span[] = [];
  for (let first = 0; first + term.units.length <= units.length; first += 1) {
    const last = first + term.units.length - 1;
    if (!standsAt(term, units, first, matching) || !hasWholeFigures(term, edges, first, last, matching)) continue;
    found.push({ first, last });
    first = last;
  }
  return found;
}

function standsAt({ units: wanted, marks }: Term, units: readonly Unit[], at: number, matching: Matching): boolean {
  return wanted.every((one, index) => {
    const unit = units[at + index];
    if (unit === undefined || one === ANY) return unit !== undefined;
    if (unit.unit !== one) return false;
    const counts = index > 0 && wanted[index - 1] !== ANY && markCounts(wanted, index, matching);
    return !counts || unit.afterMark === marks[index];
  });
}

/** As `wholeFigures` in find.ts. */
function hasWholeFigures(
  { units }: Term,
  edges: readonly Edges[],
  first: number,
  last: number,
  matching: Matching,
): boolean {
  if (matching === 'inside' || units.includes(ANY)) return true;
  const begins = !isFigure(units[0]) || edges[first]?.numberBegins === true;
  return begins && (!isFigure(units[units.length - 1]) || edges[last]?.numberEnds === true);
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
