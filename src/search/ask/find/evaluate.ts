/** A query → the articles in which its condition holds, with their counts. Pure but for the engine it asks. */
import { type CatalogueIndex, holders } from '../../index/catalogue.ts';
import { type Counted, firstFrom, type Posting, placesIn, positionsIn, postingBuilder } from '../../index/postings.ts';
import { meantBy } from '../query/fields.ts';
import { type Condition, chainsOf, keyOfChain, type Limit, type Query, type Term } from '../query/query.ts';
import { OUTDATED } from '../query/request.ts';
import type { Engine } from './engine.ts';
import { linked, type TermPlace } from './linked.ts';
import type { Matching } from './phrase.ts';
import { type Found, rowsShown } from './rank.ts';

/**
 * Whatever the filter. Nothing where nothing is wanted. `hits`: occurrences of all terms that are wanted, of those in a chain only where the
 * chain is whole. Rejects with `OUTDATED` as soon as `signal` says that nobody waits.
 */
export async function evaluate(
  engine: Engine,
  { condition, terms, without, limits }: Query,
  matching: Matching,
  signal?: AbortSignal,
): Promise<Found> {
  const { catalogue } = engine;
  const chains = [...chainsOf(terms), ...chainsOf(without)];
  const counted = await Promise.all(chains.map((chain) => countChain(engine, chain, matching)));
  if (signal?.aborted) throw new Error(OUTDATED);
  const known = new Map(chains.map((chain, at) => [keyOfChain(chain), counted[at] ?? []]));
  const wanted = terms.length + limits.length > 0;
  const holds = wanted ? heldBy(condition, known, catalogue) : new Uint8Array(catalogue.size);
  return countedIn(rowsShown(holds), chainsOf(terms), known, catalogue);
}

/** Of each term of a chain, where it counts. */
async function countChain(engine: Engine, chain: readonly Term[], matching: Matching): Promise<Counted[]> {
  const [first, second] = chain;
  if (first && !second) return [await engine.count(first, matching)];
  const found = await Promise.all(chain.map((term) => engine.find(term, matching)));
  const articles = (found[0]?.articles ?? new Uint32Array(0)).filter((article) =>
    found.every((posting) => positionsIn(posting, article).length > 0),
  );
  const inSentence = chain.some(({ link }) => link?.kind === 'sentence');
  const [paragraphs, sentences] = await Promise.all([
    engine.bounds('paragraph', articles),
    inSentence ? engine.bounds('sentence', articles) : undefined,
  ]);
  const made = found.map((posting) => postingBuilder(articles.length, placesIn(posting)));
  for (const article of articles) {
    const signs = positionsIn(paragraphs, article);
    const begins = sentences ? positionsIn(sentences, article) : signs;
    const places = found.map((posting, at) =>
      Array.from(positionsIn(posting, article), (first): TermPlace => {
        const last = first + (chain[at]?.units.length ?? 1) - 1;
        return { first, last, paragraph: upTo(signs, first), sentence: upTo(begins, first) };
      }),
    );
    const kept = linked(
      places,
      chain.map(({ link }) => link),
    );
    for (const [at, builder] of made.entries()) {
      for (const { first } of kept[at] ?? []) builder.add(first);
      builder.close(article);
    }
  }
  return made.map((builder): Posting => builder.done());
}

/** How many of the ascending numbers are not above `most`. */
const upTo = (ascending: Uint32Array, most: number): number => firstFrom(ascending, most + 1);

/** What is known of chains, by their keys. */
type Known = ReadonlyMap<string, readonly Counted[]>;

/** Of each article: 1 where the condition holds. */
function heldBy(condition: Condition, known: Known, catalogue: CatalogueIndex): Uint8Array {
  if (condition.kind === 'terms') {
    const held = new Uint8Array(catalogue.size);
    // Where a chain is whole, all of its terms stand.
    for (const article of known.get(keyOfChain(condition.terms))?.[0]?.articles ?? []) held[article] = 1;
    return held;
  }
  if (condition.kind === 'limit') return withinLimit(condition.limit, catalogue);
  if (condition.kind === 'not') return heldBy(condition.part, known, catalogue).map((bit) => 1 - bit);
  const isAll = condition.kind === 'all';
  const held = new Uint8Array(catalogue.size).fill(isAll ? 1 : 0);
  for (const part of condition.parts) {
    const own = heldBy(part, known, catalogue);
    for (let article = 0; article < held.length; article += 1)
      if (own[article] === (isAll ? 0 : 1)) held[article] = isAll ? 0 : 1;
  }
  return held;
}

/** Of each article: 1 where it has a value that was meant. */
function withinLimit({ field, values }: Limit, { columns }: CatalogueIndex): Uint8Array {
  const tests = values.map((value) => meantBy(field, value));
  return holders(columns[field], (name) => tests.some((test) => test?.(name)));
}

function countedIn(
  articles: Uint32Array,
  chains: readonly (readonly Term[])[],
  known: Known,
  { size, titleUnits }: CatalogueIndex,
): Found {
  const [hits, inTitle] = [new Uint32Array(size), new Float32Array(size)];
  for (const chain of chains) {
    for (const [at, counted] of (known.get(keyOfChain(chain)) ?? []).entries())
      countInto(hits, inTitle, counted, chain[at]?.units.length ?? 0, titleUnits);
  }
  return {
    articles,
    hits: articles.map((article) => hits[article] ?? 0),
    inTitle: Float32Array.from(articles, (article) => Math.min(1, inTitle[article] ?? 0)),
  };
}

/** Adds the occurrences of one term. A term of a single unit is no sign that the title is about it. */
function countInto(
  hits: Uint32Array,
  inTitle: Float32Array,
  { articles, starts, positions }: Counted,
  units: number,
  titleUnits: Uint32Array,
): void {
  for (let row = 0; row < articles.length; row += 1) {
    const article = articles[row] ?? 0;
    const start = starts[row] ?? 0;
    hits[article] = (hits[article] ?? 0) + (starts[row + 1] ?? 0) - start;
    const title = titleUnits[article] ?? 0;
    if (units > 1 && (positions?.[start] ?? Infinity) <= title)
      inTitle[article] = (inTitle[article] ?? 0) + units / title;
  }
}
