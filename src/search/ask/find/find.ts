/** Where a term stands, asked of the words of the index. Pure but for these. */
import { isFigure, numberBegins, numberEnds, numberOfOne } from '../../index/bounds.ts';
import {
  type Counted,
  either,
  filtered,
  nowhere,
  type Posting,
  placesIn,
  positionsIn,
  postingBuilder,
} from '../../index/postings.ts';
import type { Words } from '../../index/reader.ts';
import { STOP } from '../../index/tokens.ts';
import { ANY, inBothScripts, type Term } from '../query/query.ts';
import { spansApart } from './gapped.ts';
import { type Matching, pairSought, pairsOf, type Sought, soughtFor, withoutOverlap } from './phrase.ts';
import { findSteps } from './steps.ts';

/** Occurrences by article: positions of their first unit. */
export async function findTerm(words: Words, term: Term, matching: Matching): Promise<Posting> {
  return either(
    await Promise.all(
      inBothScripts(term).map((form) =>
        form.gap ? findApart(words, form, form.gap) : findPhrase(words, form, matching),
      ),
    ),
  );
}

/** A term of a single character, of which the index can say how often it stands where: that takes one small file. */
export const isCounted = ({ units, simple }: Term, matching: Matching): boolean =>
  units.length === 1 && !simple && !(isFigure(units[0]) && matching !== 'inside');

export const countTerm = (words: Words, { units, inTitle }: Term): Promise<Counted> =>
  words.count(units[0] ?? '', inTitle === true);

async function findPhrase(words: Words, term: Term, matching: Matching): Promise<Posting> {
  const sought = wholeFigures(term, matching, partsOf(words, term, matching));
  const width = term.units.length;
  if (!term.units.includes(ANY)) return findSteps(words, sought, width);
  // What goes over the end of a paragraph must not take the place of what does not.
  return withoutOverlap(await withinParagraphs(words, await findSteps(words, sought, 0), width), 0, width);
}

/** What stands between signs for any unit is looked for by itself. */
function partsOf(words: Words, term: Term, matching: Matching): Sought[] {
  const { units, marks } = term;
  return units.flatMap((unit, from) => {
    if (unit === ANY || (from > 0 && units[from - 1] !== ANY)) return [];
    const end = units.indexOf(ANY, from);
    const to = end < 0 ? units.length : end;
    const part = { ...term, units: units.slice(from, to), marks: [false, ...marks.slice(from + 1, to)] };
    return soughtFor(part, matching, words.weight).map((sought) => ({ ...sought, offset: sought.offset + from }));
  });
}

/** A number at the edge of a term is a whole one. Not in `inside`, and not where some unit is left open. */
function wholeFigures(term: Term, matching: Matching, sought: readonly Sought[]): Sought[] {
  const { units } = term;
  if (matching === 'inside' || units.includes(ANY)) return [...sought];
  const last = units.length - 1;
  if (last === 0) return isFigure(units[0]) ? [{ offset: 0, beginnings: [numberOfOne(units[0] ?? '')] }] : [...sought];
  const edges = [
    ...(isFigure(units[0]) ? [{ at: 0, bound: numberBegins }] : []),
    ...(isFigure(units[last]) ? [{ at: last - 1, bound: numberEnds }] : []),
  ];
  const bounded = edges.map(({ at, bound }) => {
    const { beginnings, ...pair } = pairSought(term, at, matching);
    return { ...pair, beginnings: beginnings.map(bound) };
  });
  return [...sought.filter(({ offset }) => !edges.some(({ at }) => at === offset)), ...bounded];
}

/** No sign of a paragraph stands for a unit. */
async function withinParagraphs(words: Words, found: Posting, width: number): Promise<Posting> {
  if (found.articles.length === 0) return nowhere;
  const signs = await words.find({ beginning: STOP, within: found.articles });
  return filtered(found, (place, article) => {
    const first = found.positions[place] ?? 0;
    return !positionsIn(signs, article).some((sign) => sign > first && sign < first + width);
  });
}

/** Wherever the term stands with something inside it, punctuation apart, but not over the end of a paragraph. */
async function findApart(words: Words, term: Term, gap: number): Promise<Posting> {
  const pairs = await Promise.all(
    pairsOf(term).map(async (pair) => either(await Promise.all(pair.map((beginning) => words.find({ beginning }))))),
  );
  const spansIn = (article: number, ends?: Uint32Array) =>
    spansApart(
      pairs.map((pair) => positionsIn(pair, article)),
      gap,
      ends,
    );
  const [first = nowhere, last = nowhere] = [pairs[0], pairs[pairs.length - 1]];
  const both = first.articles.filter((article) => positionsIn(last, article).length > 0);
  const candidates = both.filter((article) => spansIn(article).length > 0);
  if (candidates.length === 0) return nowhere;
  const signs = await words.find({ beginning: STOP, within: candidates });
  const made = postingBuilder(candidates.length, placesIn(first));
  for (const article of candidates) {
    for (const span of spansIn(article, positionsIn(signs, article))) made.add(span.first);
    made.close(article);
  }
  return made.done();
}
