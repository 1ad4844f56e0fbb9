/**
 * Third stage: which block begins which article. Monotone dynamic programming over the entries of the contents and the lines
 * that resemble them (design: best match per entry alone falls to F1 .46 once running heads and teasers appear).
 */

import { isPersons } from '../../chinese/names.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { bare, similarity } from '../line/likeness.ts';
import { besideFolio } from '../line/page.ts';
import type { Alignment, Block, Contents, Entry, Match } from '../model.ts';
import { wordings } from './wordings.ts';

/** Below this similarity a line is no candidate for a title. */
const FLOOR = 0.55;
/** Longest line of a title, and most lines that one has, in print. */
const LONGEST_TITLE = 80;
const MOST_LINES = 4;
/** What a page off the printed distance costs, and the most it may cost. Weak on purpose: the print mixes long and short pages. */
const PAGE_PRICE = 0.015;
const MOST_PAGE_PRICE = 0.12;

interface Candidate extends Match {
  gain: number;
}

/** `usable(i)`: block i may hold a title (it is in no contents page, no colophon, no running head). */
export function align(blocks: readonly Block[], contents: Contents, usable: (at: number) => boolean): Alignment {
  const candidates = findCandidates(blocks, contents.entries, usable);
  const matches = bestChain(candidates, charactersBefore(blocks), pageLength(blocks, contents.entries));
  const matched = new Set(matches.map(({ entry }) => entry));
  return { contents, matches, unmatched: contents.entries.filter((entry) => !matched.has(entry)) };
}

function findCandidates(
  blocks: readonly Block[],
  entries: readonly Entry[],
  usable: (at: number) => boolean,
): Candidate[] {
  const titleLike = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && usable(at) && lengthOf(block) <= LONGEST_TITLE;
  };
  const byPair = new Map<string, number[]>();
  const bares = blocks.map((block, at) => (titleLike(at) ? bare(textOf(block)) : ''));
  for (const [at, text] of bares.entries()) {
    for (const pair of pairsOf(text)) {
      const list = byPair.get(pair);
      if (list) list.push(at);
      else byPair.set(pair, [at]);
    }
  }
  return entries.flatMap((entry) => {
    const variants = wordings(entry);
    const best = new Map<number, Candidate>();
    const likeness = (text: string): number => Math.max(...variants.map((variant) => similarity(variant, text)));
    for (const at of resembling(variants[0] ?? '', bares, byPair)) {
      // A title with a page's number beside it is a running head.
      const beside = besideFolio(textOf(blocks[at] as Block));
      if (beside !== undefined && likeness(bare(beside)) > likeness(bares[at] ?? '')) continue;
      for (let span = 1; span <= MOST_LINES && titleLike(at + span - 1); span++) {
        if (span > 1 && !continuesTitle(blocks[at + span - 2], blocks[at + span - 1])) break;
        const text = bares.slice(at, at + span).join('');
        const alike = likeness(text);
        const gain = alike + evidence(blocks, at, span) - 0.01 * (span - 1);
        if (alike >= FLOOR && gain > (best.get(at)?.gain ?? 0))
          best.set(at, { entry, at, span, similarity: alike, gain });
      }
    }
    return [...best.values()];
  });
}

/** Only lines of the same title follow it closely: no stop above, no byline below, even where the contents print it behind the title. */
const continuesTitle = (above: Block | undefined, block: Block | undefined): boolean =>
  above !== undefined &&
  block !== undefined &&
  !/。$/u.test(textOf(above)) &&
  block.gap <= 2 &&
  block.label?.role !== 'byline' &&
  !isPersons(textOf(block));

const pairsOf = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs.size > 0 ? pairs : new Set([text]);
};

/** Lines that share a third of their own pairs with the title, so that distances are computed for few. */
function resembling(title: string, bares: readonly string[], byPair: ReadonlyMap<string, number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of pairsOf(title)) for (const at of byPair.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared]
    .filter(([at, count]) => count >= 0.34 * Math.max(1, (bares[at]?.length ?? 0) - 1))
    .map(([at]) => at);
}

/** A heading mark and a byline below speak for a title; a caption's or byline's own label against it. */
function evidence(blocks: readonly Block[], at: number, span: number): number {
  const [first, next] = [blocks[at], blocks[at + span]];
  const heading = first && first.hash > 0 ? 0.06 : 0;
  const byline = next?.label?.role === 'byline' ? 0.04 : 0;
  const claimed = first?.label ? -0.1 : 0;
  return heading + byline + claimed;
}

const charactersBefore = (blocks: readonly Block[]): number[] => {
  const before: number[] = [0];
  for (const block of blocks) before.push((before.at(-1) ?? 0) + lengthOf(block));
  return before;
};

/** Characters a page, from the whole text and the printed pages; 0 where the contents give no pages. */
function pageLength(blocks: readonly Block[], entries: readonly Entry[]): number {
  const pages = entries.flatMap(({ page }) => page ?? []);
  const extent = Math.max(...pages) - Math.min(...pages) + 1;
  return pages.length < 2 ? 0 : (charactersBefore(blocks).at(-1) ?? 0) / extent;
}

/** The chain of candidates, rising in entry and in line, with the greatest gain. O(candidates²), and those are few an entry. */
function bestChain(candidates: readonly Candidate[], before: readonly number[], pageLength: number): Match[] {
  const sorted = candidates.toSorted((a, b) => a.at - b.at || a.entry.order - b.entry.order);
  const totals: number[] = [];
  const previous: number[] = [];
  for (const [i, here] of sorted.entries()) {
    let [total, from] = [0, -1];
    for (let j = 0; j < i; j++) {
      const there = sorted[j] as Candidate;
      if (there.entry.order >= here.entry.order || there.at + there.span > here.at) continue;
      const sum = (totals[j] ?? 0) - pagePrice(there, here, before, pageLength);
      if (sum > total || from < 0) [total, from] = [sum, j];
    }
    totals.push(Math.max(total, 0) + here.gain - FLOOR / 2);
    previous.push(total > 0 ? from : -1);
  }
  const chain: Match[] = [];
  for (let i = totals.indexOf(Math.max(...totals)); i >= 0; i = previous[i] ?? -1) {
    const { gain: _gain, ...match } = sorted[i] as Candidate;
    chain.unshift(match);
  }
  return chain;
}

function pagePrice(a: Candidate, b: Candidate, before: readonly number[], pageLength: number): number {
  if (pageLength === 0 || a.entry.page === undefined || b.entry.page === undefined) return 0;
  const printed = b.entry.page - a.entry.page;
  const measured = ((before[b.at] ?? 0) - (before[a.at] ?? 0)) / pageLength;
  return Math.min(MOST_PAGE_PRICE, PAGE_PRICE * Math.abs(printed - measured));
}
