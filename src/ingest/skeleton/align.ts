/** Where each entry of the contents begins in the text: lines that resemble its title, and the best chain of them (`best-chain.ts`). */

import { isPersons } from '../../chinese/names.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { besideFolio } from '../line/page.ts';
import { bare, similarity } from '../line/similarity.ts';
import type { Alignment, Block, Contents, ContentsEntry } from '../model.ts';
import { bestChain, type Candidate } from './best-chain.ts';
import { barParts } from './contents/styles.ts';
import { ALIGNMENT } from './numbers.ts';
import { placesByKey } from './title-lines.ts';
import { titleVariants } from './title-variants.ts';

/** What is computed once for all proposals of an issue. */
export interface TextIndex {
  blocks: readonly Block[];
  /** Bare text of each line that is short enough for a title; '' for any other. */
  bares: readonly string[];
  /** Lines by each pair of letters that they hold, ascending. */
  byPair: ReadonlyMap<string, readonly number[]>;
  /** Characters before each block. */
  before: readonly number[];
}

export function indexText(blocks: readonly Block[]): TextIndex {
  const bares = blocks.map((block) =>
    !block.code && lengthOf(block) <= ALIGNMENT.longestTitle ? bare(titleIn(textOf(block))) : '',
  );
  const byPair = placesByKey(bares.map(pairsOf));
  const before: number[] = [0];
  for (const block of blocks) before.push((before.at(-1) ?? 0) + lengthOf(block));
  return { blocks, bares, byPair, before };
}

/** `栏目 | 标题` of the text is the title. */
const titleIn = (text: string): string => barParts(text)?.title ?? text;

/** `usable(i)`: block i may hold a title (it is in no contents page, no colophon, no running head). */
export function align(text: TextIndex, contents: Contents, usable: (at: number) => boolean): Alignment {
  const found = contents.entries.map((entry) => candidatesOf(entry, text, usable));
  const candidates = found.map((own) => withBonus(own, text.blocks, markedShare(found, text.blocks)));
  const matches = bestChain(candidates, text.before, pageLength(text, contents.entries));
  const matched = new Set(matches.map(({ entry }) => entry));
  return { contents, matches, unmatched: contents.entries.filter((entry) => !matched.has(entry)) };
}

/** The lines most like the entry's title, in order of the text. */
function candidatesOf(entry: ContentsEntry, text: TextIndex, usable: (at: number) => boolean): Candidate[] {
  const { blocks, bares } = text;
  const titleLike = (at: number): boolean => bares[at] !== undefined && bares[at] !== '' && usable(at);
  const variants = titleVariants(entry);
  const likeness = (words: string): number => Math.max(0, ...variants.map((variant) => similarity(variant, words)));
  const found: Candidate[] = [];
  for (const at of resembling(variants, text)) {
    if (!titleLike(at)) continue;
    // A title with a page's number beside it is a running head.
    const beside = besideFolio(textOf(blocks[at] as Block));
    if (beside !== undefined && likeness(bare(beside)) > likeness(bares[at] ?? '')) continue;
    let best: Candidate | undefined;
    for (let span = 1; span <= ALIGNMENT.mostLines && titleLike(at + span - 1); span++) {
      if (span > 1 && !continuesTitle(blocks[at + span - 2], blocks[at + span - 1])) break;
      const alike = likeness(bares.slice(at, at + span).join(''));
      const gain = alike + evidence(blocks, at, span) - ALIGNMENT.linePrice * (span - 1);
      if (alike >= ALIGNMENT.floor && gain > (best?.gain ?? 0)) best = { entry, at, span, similarity: alike, gain };
    }
    if (best) found.push(best);
  }
  return found
    .toSorted((a, b) => b.gain - a.gain)
    .slice(0, ALIGNMENT.mostCandidates)
    .toSorted((a, b) => a.at - b.at);
}

/** Only lines of the same title follow it closely: no stop above, no byline below, even where the contents print it behind the title. */
const continuesTitle = (above: Block | undefined, block: Block | undefined): boolean =>
  above !== undefined &&
  block !== undefined &&
  !/。$/u.test(textOf(above)) &&
  block.gap <= ALIGNMENT.widestGap &&
  block.label?.role !== 'byline' &&
  !isPersons(textOf(block));

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs.size > 0 || text === '' ? pairs : new Set([text]);
};

/**
 * Lines that share a third of their own pairs with a wording of the title, so that distances are computed for few. The rarest pairs go
 * first and a budget ends the count: titles that are all alike would cost their square else.
 */
function resembling(variants: readonly string[], { bares, byPair }: TextIndex): number[] {
  const found = new Set<number>();
  for (const variant of variants) {
    const shared = new Map<number, number>();
    const postings = [...pairsOf(variant)]
      .map((pair) => byPair.get(pair) ?? [])
      .toSorted((a, b) => a.length - b.length);
    let [budget, counted] = [ALIGNMENT.mostPostings, 0];
    for (const list of postings) {
      if (counted > 0 && list.length > budget) break;
      for (const at of list.slice(0, budget)) shared.set(at, (shared.get(at) ?? 0) + 1);
      budget -= list.length;
      counted++;
    }
    for (const [at, count] of shared) {
      const own = Math.max(1, (bares[at]?.length ?? 0) - 1);
      if (count >= ALIGNMENT.sharedPairs * Math.min(own, Math.max(counted, variant.length / 2))) found.add(at);
    }
  }
  return [...found];
}

/** Share of the entries for which a line with a heading mark was found, of those for which any was. */
function markedShare(found: readonly Candidate[][], blocks: readonly Block[]): number {
  const known = found.filter((own) => own.length > 0);
  return known.filter((own) => own.some(({ at }) => isMarked(blocks, at))).length / Math.max(1, known.length);
}

/** A heading mark speaks for a title as far as titles are marked here: a lone marked line is a heading inside an article. */
const withBonus = (candidates: readonly Candidate[], blocks: readonly Block[], share: number): Candidate[] =>
  candidates.map((own) =>
    share >= ALIGNMENT.markedShare && isMarked(blocks, own.at)
      ? { ...own, gain: own.gain + ALIGNMENT.headingBonus * share }
      : own,
  );

const isMarked = (blocks: readonly Block[], at: number): boolean => (blocks[at]?.hash ?? 0) > 0;

/** A byline below speaks for a title; a caption's or byline's own label against it. */
function evidence(blocks: readonly Block[], at: number, span: number): number {
  const [first, next] = [blocks[at], blocks[at + span]];
  const byline = next?.label?.role === 'byline' ? ALIGNMENT.bylineBonus : 0;
  const claimed = first?.label ? -ALIGNMENT.claimedPrice : 0;
  return byline + claimed;
}

/** Characters a page, from the whole text and the printed pages; 0 where the contents give no pages. */
function pageLength({ before }: TextIndex, entries: readonly ContentsEntry[]): number {
  const pages = entries.flatMap(({ page }) => page ?? []);
  return pages.length < 2 ? 0 : (before.at(-1) ?? 0) / (Math.max(...pages) - Math.min(...pages) + 1);
}
