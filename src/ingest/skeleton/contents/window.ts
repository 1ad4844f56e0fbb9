/** Where the contents page stands: the run of entries whose titles come back in the text. */

import { parseNumber } from '../../../chinese/numbers.ts';
import { KICKER_WORDS } from '../../heads/kickers.ts';
import { lengthOf, lookOf, textOf } from '../../line/block.ts';
import { hasFullStop } from '../../line/marks.ts';
import { bare } from '../../line/similarity.ts';
import type { Block, Periodical } from '../../model.ts';
import {
  isBracketed,
  isContentsHeading,
  isKnownSection,
  isMark,
  isShorterThan,
  opensWithDash,
  runsOn,
} from './lines.ts';
import type { EntryStyle } from './styles.ts';
import { barParts, parseEntry, styles } from './styles.ts';

/** Lines of a contents page are short; longer ones are never tried. */
const LONGEST_LINE = 120;
/** Lines without a page number that may stand between two entries: sections, continuations, empty bullets. */
const WIDEST_HOLE = 8;
/** Lines between the mark 目录 and the first page number: a section, the first half of an entry. */
const MOST_BEFORE_FIRST = 6;

export interface Window {
  style: EntryStyle;
  /** Blocks of the page: `from` inclusive, `to` exclusive. */
  from: number;
  to: number;
  /** Entries whose title begins a line elsewhere in the text: what makes a list a table of contents. */
  found: number;
}

/** The largest runs that are tried. */
const MOST_WINDOWS = 8;

/** Those in which two titles or more come back in the text, best first. */
export function findWindows(blocks: readonly Block[], periodical: Periodical): Window[] {
  const starts = new Map<string, number>();
  for (const block of blocks)
    for (const title of new Set([textOf(block), barParts(textOf(block))?.title ?? textOf(block)])) {
      const key = opening(title);
      starts.set(key, (starts.get(key) ?? 0) + 1);
    }
  // Numbers alone are no pages: a list without pages is read by another reading.
  const windows = styles
    .filter(({ id }) => id !== 'numbered')
    .flatMap((style) => clusters(blocks, style).map((cluster) => weigh(blocks, cluster, style, starts)));
  return windows
    .filter(({ found }) => found >= 2)
    .toSorted((a, b) => b.found - a.found)
    .slice(0, MOST_WINDOWS)
    .map((window) => widen(blocks, window, periodical));
}

/** First letters of a title, its number apart: `1. 标题` in a list is `标题` or `1. 标题` in the text. */
function opening(title: string): string {
  const words = title.replace(/^[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.．、）)]\s*/u, '');
  // Of running text the beginning is enough.
  const start = bare(words.slice(0, BEGINNING)).slice(0, OPENING);
  return start.length === OPENING ? start : bare(words).slice(0, OPENING);
}

/** Letters by which a title is known, and characters among which they mostly stand. */
const OPENING = 6;
const BEGINNING = 80;

/** Runs of lines in one style, with short lines between them. */
function clusters(blocks: readonly Block[], style: EntryStyle): number[][] {
  const found: number[][] = [];
  let last: number[] = [];
  for (const [at, block] of blocks.entries()) {
    const tooLong =
      lengthOf(block) > LONGEST_LINE || (hasFullStop(textOf(block)) && !style.pattern.test(textOf(block)));
    if (tooLong || (last.length > 0 && at - (last.at(-1) ?? at) > WIDEST_HOLE)) last = [];
    if (tooLong || !style.pattern.test(textOf(block))) continue;
    if (restarts(blocks[last.at(-1) ?? at], block, style)) last = [];
    if (last.length === 0) found.push(last);
    last.push(at);
  }
  return found;
}

/** A numbered list that begins again is the text under its own contents. */
function restarts(last: Block | undefined, block: Block, { pattern }: EntryStyle): boolean {
  const [before, here] = [last, block].map((line) => {
    const groups = line && pattern.exec(textOf(line))?.groups;
    return parseNumber(groups?.number ?? groups?.bracketed ?? '');
  });
  return before !== undefined && here !== undefined && here < before;
}

function weigh(
  blocks: readonly Block[],
  cluster: number[],
  style: EntryStyle,
  starts: ReadonlyMap<string, number>,
): Window {
  const from = cluster[0] ?? 0;
  const to = (cluster.at(-1) ?? 0) + 1;
  const inside = new Map<string, number>();
  for (const block of blocks.slice(from, to)) {
    const key = opening(textOf(block));
    inside.set(key, (inside.get(key) ?? 0) + 1);
  }
  const elsewhere = (title: string) => {
    const key = opening(title);
    return key.length >= 2 && (starts.get(key) ?? 0) > (inside.get(key) ?? 0);
  };
  const hits = cluster.filter((at) => {
    const block = blocks[at];
    const entry = block && parseEntry(textOf(block), style);
    return entry && (elsewhere(entry.title) || elsewhere(entry.title.replace(/^[^：:]{2,12}[：:]/u, '')));
  }).length;
  const marked = blocks.slice(Math.max(0, from - 4), to).some((block) => isContentsHeading(block));
  // Any numbered list looks like contents without pages: without the mark 目录 every entry must come back in the text.
  const isDoubtful = style.needsMark === true && !marked && hits < cluster.length;
  return { style, from, to, found: isDoubtful ? 0 : hits + (marked && hits > 0 ? 1.5 : 0) };
}

/** Takes in what stands between the mark 目录 and the first entry, and the tail of the last. */
function widen(blocks: readonly Block[], window: Window, periodical: Periodical): Window {
  const { style } = window;
  let { from, to } = window;
  const above = blocks.slice(Math.max(0, from - MOST_BEFORE_FIRST), from);
  const mark = above.findLastIndex(isMark);
  const isShort = (block: Block): boolean => lengthOf(block) <= LONGEST_LINE / 2 && !hasFullStop(textOf(block));
  if (mark >= 0 && above.slice(mark).every(isShort)) from -= above.length - mark;
  else if (isSectionAbove(above.at(-1), periodical) || isSectionLike(above.at(-1), blocks.slice(from, to), style))
    from--;
  while (isMark(blocks[from - 1])) from--;
  while (isMark(blocks[to]) || (style.pageFirst ? endsEntry(blocks, to) : isDeckBelow(blocks[to]))) to++;
  return { ...window, from, to };
}

/** Longest name of a section without a mark; characters. */
const LONGEST_SECTION = 12;

/** A short line right above the first entry, as others stand among the entries. */
const isSectionLike = (block: Block | undefined, page: readonly Block[], style: EntryStyle): boolean => {
  const isName = (line: Block): boolean => isShorterThan(line, LONGEST_SECTION) && !/[：:（(《]/u.test(textOf(line));
  return (
    block !== undefined &&
    !block.label &&
    isName(block) &&
    page.some((line) => isName(line) && !style.pattern.test(textOf(line)))
  );
};

const isSectionAbove = (block: Block | undefined, periodical: Periodical): boolean =>
  block !== undefined &&
  (isKnownSection(block, periodical) || (lengthOf(block) <= 16 && (block.hash > 0 || isBracketed(block))));

/** A deck stands below its entry, wherever the page does; `——系列报道之三` stands above the first title. */
const isDeckBelow = (block: Block | undefined): boolean =>
  block !== undefined && opensWithDash(block) && !KICKER_WORDS.test(lookOf(block));

/** The last entry goes on here: a dash, a hard break before it, or words that run on in the body. */
function endsEntry(blocks: readonly Block[], at: number): boolean {
  const [last, block] = [blocks[at - 1], blocks[at]];
  if (!last || !block || block.hash > 0 || block.label || isBracketed(block)) return false;
  if (isDeckBelow(block) || (last.hardBreak && block.gap === 0)) return true;
  if (lengthOf(block) > LONGEST_LINE / 2 || block.gap > 2) return false;
  return runsOn(
    textOf(last),
    textOf(block),
    bare(
      blocks
        .slice(at + 1)
        .map(textOf)
        .join(''),
    ),
  );
}
