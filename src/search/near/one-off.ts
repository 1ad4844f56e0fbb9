/** A term with one character other, missing or added: which such forms the archive has. Asks the index for the parts, and reads a few texts. */
import type { Engine } from '../ask/find/engine.ts';
import { type Matching, phrase } from '../ask/find/phrase.ts';
import type { Term } from '../ask/query/query.ts';
import type { Posting } from '../index/postings.ts';
import { unitsOf } from '../index/tokens.ts';
import { termsLike } from './alike.ts';

/** Shorter terms have too many neighbours: 治理 and 治水 are no slips of each other. */
const LEAST_UNITS = 4;
/** Texts read to see what stands there. */
const TEXTS = 12;

/** Forms as they are printed, the most frequent first in the texts that were read. */
export async function oneOffForms(engine: Engine, term: Term, matching: Matching): Promise<Term[]> {
  if (term.units.length < LEAST_UNITS) return [];
  const articles = await candidates(engine, term, matching);
  const texts = await Promise.all(articles.slice(0, TEXTS).map((article) => engine.read(article)));
  const counts = new Map<string, number>();
  for (const { paragraphs } of texts) {
    for (const { text } of paragraphs) {
      for (const form of formsIn(text, term)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  const forms = [...counts].sort((a, b) => b[1] - a[1]);
  return termsLike(
    term,
    forms.map(([form]) => form),
  );
}

/** Articles in which all but one character stand, in rounds: one of each place in the term first. */
async function candidates(engine: Engine, term: Term, matching: Matching): Promise<number[]> {
  const whole = await engine.find(term, matching);
  const known = new Map(Array.from(whole.articles, (article, row) => [article, rowLength(whole, row)]));
  const lists = await Promise.all(
    term.units.flatMap((_, place) => [
      articlesWithout(engine, term, place, 1, matching, known),
      articlesWithout(engine, term, place, 0, matching, known),
    ]),
  );
  const longest = Math.max(...lists.map((list) => list.length));
  const rounds = Array.from({ length: Math.min(longest, TEXTS) }, (_, round) =>
    lists.flatMap((list) => list[round] ?? []),
  );
  return [...new Set(rounds.flat())];
}

/**
 * Articles in which what stands before the place is followed by what stands after it, with `between` units in its stead, more often than the term
 * is `known` to stand there.
 */
async function articlesWithout(
  { find }: Engine,
  term: Term,
  place: number,
  between: 0 | 1,
  matching: Matching,
  known: ReadonlyMap<number, number>,
): Promise<number[]> {
  const [before, after] = [part(term, 0, place), part(term, place + 1)];
  // A single character is no help to the index; what is found without it is seen in the text.
  const parts = [before, after].filter((one) => one.units.length > 1);
  const inside = place > 0 && place < term.units.length - 1;
  if (parts.length === 0 || (between === 0 && (!inside || parts.length < 2))) return [];
  const steps = await Promise.all(
    parts.map(async (one) => ({
      posting: await find(one, matching),
      offset: one === before ? 0 : before.units.length + between,
    })),
  );
  const all = phrase(steps, 0);
  return Array.from(all.articles).filter((article, row) => rowLength(all, row) > (known.get(article) ?? 0));
}

function part({ text, units, marks }: Term, from: number, to?: number): Term {
  return { text, units: units.slice(from, to), marks: marks.slice(from, to).map((mark, at) => at > 0 && mark) };
}

const rowLength = ({ starts }: Posting, row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0);

/** Every place in a text that is the term but for one character other, missing, or added beside its first or last. */
function formsIn(text: string, term: Term): string[] {
  const all = unitsOf(text);
  const units = all.map(({ unit }) => unit);
  return all.flatMap((_, at) => {
    const width = widthOfSlip(term.units, units.slice(at, at + term.units.length + 1));
    const [first, last] = [all[at], all[at + width - 1]];
    if (width === 0 || !first || !last || all.slice(at + 1, at + width).some(({ afterMark }) => afterMark)) return [];
    return [text.slice(first.start, last.end)];
  });
}

/** How many units make a slip of the term; 0 where they are none. Another number is no slip. */
function widthOfSlip(wanted: readonly string[], units: readonly string[]): number {
  const first = wanted.findIndex((unit, at) => unit !== units[at]);
  if (first < 0 || /[\p{N}一二三四五六七八九十百千]/u.test(wanted[first] ?? '')) return 0;
  const agree = (from: number, shift: number) =>
    wanted.slice(from).every((unit, at) => unit === units[from + at + shift]);
  const length = wanted.length;
  if ((first === 1 || first === length - 1) && agree(first, 1)) return length + 1;
  if (units.length >= length && agree(first + 1, 0)) return length;
  return first > 0 && first < length - 1 && agree(first + 1, -1) ? length - 1 : 0;
}
