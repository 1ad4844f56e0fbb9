/**
 * What a query means, answered by reading the texts from their first character to their last: it knows nothing of words, pairs or positions of an index,
 * and shares no line with what it judges but the parser's data.
 */
import { type Condition, chainsOf, type Link, type Query, type Term } from '../../src/search/ask/query/query.ts';

/** Letters and digits of a text; `at`: where it is in the text of the paragraph. */
interface Sign {
  sign: string;
  at: number;
  marked: boolean;
}

const signsOf = (text: string): Sign[] => {
  const signs: Sign[] = [];
  let marked = false;
  for (const [at, raw] of [...text].entries()) {
    const sign = raw.normalize('NFKC').toLowerCase();
    if (/[\p{L}\p{N}]/u.test(sign)) {
      signs.push({ sign, at, marked: marked && signs.length > 0 });
      marked = false;
    } else if (!/\s/u.test(raw)) marked = true;
  }
  return signs;
};

interface Hit {
  first: number;
  last: number;
}

/** Each place of a term in a paragraph, the first of those that overlap. */
function hitsIn(text: string, term: Term, blind: boolean): Hit[] {
  const signs = signsOf(text);
  const hits: Hit[] = [];
  for (let first = 0; first + term.units.length <= signs.length; first += 1) {
    if (first <= (hits[hits.length - 1]?.last ?? -1)) continue;
    const own = signs.slice(first, first + term.units.length);
    if (own.every((sign, at) => agrees(term, sign, own[at - 1], at, blind)) && isWhole(text, own, term))
      hits.push({ first, last: first + term.units.length - 1 });
  }
  return hits;
}

const isDigit = (sign: string | undefined): boolean => /^\d$/u.test(sign ?? '');

function agrees({ units, marks }: Term, { sign, marked }: Sign, before: Sign | undefined, at: number, blind: boolean) {
  if (units[at] === '?') return true;
  if (sign !== units[at]) return false;
  if (at === 0 || units[at - 1] === '?') return true;
  return marked === marks[at] || (blind && !(isDigit(before?.sign) && isDigit(sign)));
}

/** The number that a figure at the edge belongs to begins, or ends, with it. */
function isWhole(text: string, own: readonly Sign[], { units }: Term): boolean {
  if (units.includes('?')) return true;
  const [first, last] = [own[0], own[own.length - 1]];
  const characters = [...text].map((raw) => raw.normalize('NFKC'));
  const numberAt = (at: number): string => characters.slice(at).join('');
  const before = characters.slice(0, first?.at).join('');
  const after = numberAt((last?.at ?? 0) + 1);
  const begins = !isDigit(first?.sign) || !(/\d$/u.test(before) || isJoined(before, numberAt(first?.at ?? 0)));
  const ends =
    !isDigit(last?.sign) || !(/^\d/u.test(after) || isJoined(characters.slice(0, (last?.at ?? 0) + 1).join(''), after));
  return begins && ends;
}

/** A point between the two joins them as one decimal number; a comma does where it parts thousands. */
function isJoined(before: string, after: string): boolean {
  const point = /(?<!\d\.|\d)\d+(?:\.#|#\.)\d+(?![.]?\d)/u;
  const comma = /(?<!\d)\d{1,3}(?:,\d{3})*(?:,#|#,)\d{3}(?!\d)/u;
  return [point, comma].some((pattern) => pattern.test(`${before}#${after}`));
}

const sentenceOf = (text: string, at: number): number =>
  [...text].slice(0, signsOf(text)[at]?.at).filter((sign) => /[。！？!?]/u.test(sign)).length;

function isNear(text: string, a: Hit, b: Hit, link: Link): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a];
  const between = right.first - left.last - 1;
  if (between < 0) return false;
  if (link.kind === 'near') return between <= link.units;
  return link.kind === 'paragraph' || sentencesApart(text, left, right) === 0;
}

/** A sentence that begins before the first letter is none inside the paragraph. */
const sentencesApart = (text: string, left: Hit, right: Hit): number =>
  sentenceOf(text, right.first) - sentenceOf(text, left.first) === 0 ? 0 : gapsBetween(text, left.first, right.first);

function gapsBetween(text: string, from: number, to: number): number {
  const signs = signsOf(text);
  let gaps = 0;
  for (let at = from + 1; at <= to; at += 1)
    if (/[。！？!?]/u.test([...text].slice((signs[at - 1]?.at ?? 0) + 1, signs[at]?.at).join(''))) gaps += 1;
  return gaps;
}

/** Every way to take one place of each term, so that neighbours of the chain are near; how many places are part of one. */
function chainHits(text: string, chain: readonly Term[], blind: boolean): number {
  const hits = chain.map((term) => hitsIn(text, term, blind));
  const used = chain.map(() => new Set<number>());
  const walk = (taken: number[]): void => {
    const next = taken.length;
    if (next === chain.length) {
      for (const [at, hit] of taken.entries()) used[at]?.add(hit);
      return;
    }
    for (const [at, hit] of (hits[next] ?? []).entries()) {
      const before = hits[next - 1]?.[taken[next - 1] ?? 0];
      const link = chain[next]?.link;
      if (!before || !link || isNear(text, before, hit, link)) walk([...taken, at]);
    }
  };
  walk([]);
  return used.reduce((sum, own) => sum + own.size, 0);
}

/** Texts of the paragraphs of an article, the title first. Hits of the query there; undefined where it is not found. */
export function naiveHits({ condition, terms }: Query, texts: readonly string[], blind: boolean): number | undefined {
  const hitsOf = (chain: readonly Term[]): number =>
    texts
      .slice(0, chain.some(({ inTitle }) => inTitle) ? 1 : texts.length)
      .reduce((sum, text) => sum + chainHits(text, chain, blind), 0);
  const holds = (one: Condition): boolean => {
    if (one.kind === 'terms') return hitsOf(one.terms) > 0;
    if (one.kind === 'not') return !holds(one.part);
    if (one.kind === 'limit') return true;
    return one.kind === 'all' ? one.parts.every(holds) : one.parts.some(holds);
  };
  if (terms.length === 0 || !holds(condition)) return undefined;
  return chainsOf(terms).reduce((sum, chain) => sum + hitsOf(chain), 0);
}
