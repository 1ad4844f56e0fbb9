/** What is asked for, as plain data, and the small words of it. `parse-query.ts` makes it, `write-query.ts` writes it, `evaluate.ts` answers it. Pure. */
import { unitsOf } from '../../index/tokens.ts';
import type { Field } from './fields.ts';

/** A piece of text to find: its units in order. */
export interface Term {
  /** As typed, without the marks around it; shown to the reader. */
  text: string;
  /** `ANY` stands for any one unit. */
  units: string[];
  /** `marks[i]`: punctuation stands before unit i. Always false for the first. */
  marks: boolean[];
  /** The units in simplified characters, where some are traditional: found as well. */
  simple?: string[];
  /** Only in title and subtitle. */
  inTitle?: true;
  /** Units that may stand where the term has none, at most so many in one place: 基层治理 also finds 基层社会治理. Absent: none. */
  gap?: number;
  /** Only where the term before it in the list stands so near: the two, and whatever is linked on, are a chain. */
  link?: Link;
}

/** In one paragraph with at most so many units between the two; in one sentence; in one paragraph. In either order, never one inside the other. */
export type Link = { kind: 'near'; units: number } | { kind: 'sentence' } | { kind: 'paragraph' };

/** Stands in a term for any one letter or digit. No unit is a question mark. */
export const ANY = '?';

/** A field typed with its name: one of its values must agree with one of these (`meantBy`). */
export interface Limit {
  field: Field;
  values: readonly string[];
}

/** What must hold of an article. */
export type Condition =
  | { kind: 'terms' /** A chain, mostly of one. */; terms: readonly Term[] }
  | { kind: 'limit'; limit: Limit }
  | { kind: 'not'; part: Condition }
  | { kind: 'all' | 'any'; parts: readonly Condition[] };

/** Something in the query that was not taken as it looks: said on the page, never silently. */
export interface Note {
  text: string;
  /** The query that may have been meant. */
  instead?: string;
}

export interface Query {
  condition: Condition;
  /** All that is looked for, chain after chain, each once. */
  terms: readonly Term[];
  /** All that must not be there. */
  without: readonly Term[];
  limits: readonly Limit[];
  notes: readonly Note[];
}

export function queryOf(condition: Condition, notes: readonly Note[] = []): Query {
  const wanted = leavesOf(condition);
  return {
    condition,
    terms: distinct(wanted.flatMap(({ leaf, isWanted }) => (isWanted && leaf.kind === 'terms' ? [leaf.terms] : []))),
    without: distinct(wanted.flatMap(({ leaf, isWanted }) => (!isWanted && leaf.kind === 'terms' ? [leaf.terms] : []))),
    limits: wanted.flatMap(({ leaf, isWanted }) => (isWanted && leaf.kind === 'limit' ? [leaf.limit] : [])),
    notes,
  };
}

type Leaf = Exclude<Condition, { kind: 'not' } | { parts: unknown }>;

function leavesOf(condition: Condition, isWanted = true): { leaf: Leaf; isWanted: boolean }[] {
  if (condition.kind === 'not') return leavesOf(condition.part, !isWanted);
  if ('parts' in condition) return condition.parts.flatMap((part) => leavesOf(part, isWanted));
  return [{ leaf: condition, isWanted }];
}

const distinct = (chains: readonly (readonly Term[])[]): Term[] =>
  [...new Map(chains.map((chain) => [keyOfChain(chain), chain])).values()].flat();

/** The same query with each term replaced by what `change` makes of it. */
export function withTerms({ condition, notes }: Query, change: (term: Term) => Term): Query {
  const changed = (one: Condition): Condition => {
    if (one.kind === 'terms') return { ...one, terms: one.terms.map(change) };
    if (one.kind === 'not') return { ...one, part: changed(one.part) };
    return one.kind === 'limit' ? one : { ...one, parts: one.parts.map(changed) };
  };
  return queryOf(changed(condition), notes);
}

/** A list of terms, cut where a chain begins. */
export function chainsOf(terms: readonly Term[]): Term[][] {
  const chains: Term[][] = [];
  for (const term of terms) {
    if (term.link) chains[chains.length - 1]?.push(term);
    else chains.push([term]);
  }
  return chains;
}

/** The straight quote is a sign of the query, so no term and no value holds one; its wide form says the same as text. */
export const unquoted = (text: string): string => text.replaceAll('"', '＂');

/** A term from text; none where it has no letter or digit. A question mark in half width between two of them stands for any one. */
export function termOf(typed: string): Term | undefined {
  const text = unquoted(typed);
  const units: { unit: string; start: number; end: number; afterMark: boolean }[] = [];
  let begin = 0;
  for (const { 1: letter = '', 2: signs = '', index: place } of text.matchAll(ANY_SIGNS)) {
    const index = place + letter.length;
    units.push(...shifted(text, begin, index));
    units.push(...Array.from(signs, () => ({ unit: ANY, start: index, end: index + signs.length, afterMark: false })));
    begin = index + signs.length;
  }
  units.push(...shifted(text, begin, text.length));
  const [first, last] = [units[0], units[units.length - 1]];
  if (!first || !last) return undefined;
  return {
    text: text.slice(first.start, last.end),
    units: units.map(({ unit }) => unit),
    marks: units.map(({ afterMark }) => afterMark),
  };
}

const ANY_SIGNS = /([\p{L}\p{N}])(\?+)(?=[\p{L}\p{N}])/gu;

const shifted = (text: string, from: number, to: number) =>
  unitsOf(text.slice(from, to)).map((unit) => ({ ...unit, start: unit.start + from, end: unit.end + from }));

/** The term as it is looked for: as typed, and in simplified characters where it has them. */
export const inBothScripts = (term: Term): Term[] => {
  const { simple, ...typed } = term;
  return simple ? [typed, { ...typed, units: simple }] : [typed];
};

/** Where the words are looked for in title and subtitle only. */
export const inTitleOnly = (query: Query): Query => withTerms(query, (term) => ({ ...term, inTitle: true }));

/** Two terms with the same key find the same places. */
export function keyOf({ units, marks, inTitle, gap = 0 }: Term): string {
  const text = units.map((unit, index) => (marks[index] ? ` ${unit}` : unit)).join('');
  return `${inTitle ? '标题:' : ''}${text}${gap === 0 ? '' : `~${gap}`}`;
}

/** The same of chains. */
export const keyOfChain = (chain: readonly Term[]): string =>
  chain.map((term) => (term.link ? `${JSON.stringify(term.link)}${keyOf(term)}` : keyOf(term))).join(' ');

/** What is asked without a word. */
export const nothing: Query = queryOf({ kind: 'all', parts: [] });
