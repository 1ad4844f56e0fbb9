/**
 * Contents without pages: a run of short lines that come back in the text, once each and in order. No word 目录 is needed, and none is
 * believed without it: numbers, bullets, links and credits around the titles differ from print to print, that they come back does not.
 */
import { tidy } from '../../../chinese/script.ts';
import { lengthOf, textOf } from '../../line/block.ts';
import { hasFullStop } from '../../line/marks.ts';
import { bare } from '../../line/similarity.ts';
import type { Block } from '../../model.ts';
import { isContentsHeading, isMark } from '../contents/lines.ts';
import { readList } from '../contents/list.ts';
import type { Pages, Proposal, Reading } from '../proposal.ts';
import { type ListNumber, LONGEST_TITLE_LINE, listNumber, openingOf, outsideOf } from '../title-lines.ts';

/** Titles that must come back for a list to be contents: fewer come back by chance, unless 目录 stands above. */
const FEWEST = { marked: 2, unmarked: 3 };
/** Lines in a row that come back nowhere, after which a list is over. */
const MOST_MISSES = 6;
/** Longest line of a list with a full stop in it, that neither comes back nor bears a number; UTF-16 units. */
const LONGEST_WITH_STOP = 45;
/** The lists of the widest reach that are tried. */
const MOST_LISTS = 8;

export const listed: Reading = {
  id: 'contents-listed',
  propose: (pages) => {
    const runs = [...runsOf(pages, 'below'), ...runsOf(pages, 'above')];
    const fitting = runs.filter(({ found, marked }) => found >= (marked ? FEWEST.marked : FEWEST.unmarked));
    // Contents lead all over the text; a table or a program that is printed twice leads to its other copy.
    const reach = new Map(fitting.map((run) => [run, run.found * reachOf(pages, run)]));
    const widest = fitting.toSorted((a, b) => (reach.get(b) ?? 0) - (reach.get(a) ?? 0)).slice(0, MOST_LISTS);
    // A list that comes back on both sides was found twice.
    const once = new Map(widest.map((run) => [`${run.from} ${run.to}`, run]));
    return [...once.values()].flatMap(({ from, to }) => propose(pages, from, to));
  },
};

interface Run {
  from: number;
  to: number;
  /** Lines of it that come back. */
  found: number;
  /** 目录 stands above it. */
  marked: boolean;
}

/** Runs of lines whose titles come back on the given side of the list. */
function runsOf(pages: Pages, side: 'below' | 'above'): Run[] {
  const { blocks } = pages;
  const runs: Run[] = [];
  for (let at = 0; at < blocks.length; ) {
    const marked = isContentsHeading(blocks[at] as Block);
    const run = marked || comesBack(pages, at, side) ? grow(pages, at, side, marked) : undefined;
    if (run && run.found > 0) runs.push(run);
    at = Math.max(at + 1, run && run.found > 1 ? run.to : 0);
  }
  return runs;
}

function grow(pages: Pages, from: number, side: 'below' | 'above', marked: boolean): Run {
  const { blocks, titles } = pages;
  const seen = new Set<string>();
  let [to, found, misses] = [from, 0, 0];
  let last: ListNumber | undefined;
  for (let at = from; at < blocks.length && misses <= MOST_MISSES; at++) {
    const block = blocks[at] as Block;
    const keys = titles.keys[at] ?? [];
    if (isMark(block)) {
      if (at > from && isContentsHeading(block) && found > 0) break;
      to = at + 1;
      continue;
    }
    const number = listNumber(textOf(block).trim());
    const isBack =
      comesBack(pages, at, side) ||
      (at > from && goesOnFrom(pages, at)) ||
      ((marked || number !== undefined) && opensAgain(pages, at));
    // The next number of the list, though its title may be nowhere: what it names may be lost.
    const isNext = number !== undefined && (last ? follows(last, number) : found === 0 && number.value === 1);
    // A title that stands in the list already opens the first article.
    if (!isNext && opensText(keys, seen, number !== undefined)) break;
    if (!isBack && !isShort(block)) break;
    if (isBack) found++;
    if (isBack || (isNext && last !== undefined)) {
      to = at + 1;
      misses = 0;
    } else misses++;
    if (isNext) last = number;
    if (isBack) for (const key of keys) seen.add(key);
  }
  return { from, to, found, marked };
}

/** The line's title is printed again on that side of the list: the whole line, whatever stands around the title. */
function comesBack({ titles, blocks }: Pages, at: number, side: 'below' | 'above'): boolean {
  if (blocks[at]?.label?.role === 'running-head') return false;
  return (titles.keys[at] ?? []).some((key) => {
    const places = titles.places.get(key) ?? [];
    const other = side === 'below' ? places.at(-1) : places[0];
    return other !== undefined && (side === 'below' ? other > at : other < at);
  });
}

/** Share of the text over which the lines of the list come back. */
function reachOf({ blocks, titles }: Pages, { from, to }: Run): number {
  const places = Array.from({ length: to - from }, (_, i) => from + i).flatMap((at) =>
    (titles.keys[at] ?? []).flatMap(
      (key) => titles.places.get(key)?.find((place) => place < from || place >= to) ?? [],
    ),
  );
  return places.length === 0 ? 0 : (Math.max(...places) - Math.min(...places)) / blocks.length;
}

/** Under 目录 it is enough that a line elsewhere opens like the entry: the text may print the title on two lines, or with a misread letter. */
function opensAgain({ blocks, titles }: Pages, at: number): boolean {
  const opening = openingOf(textOf(blocks[at] as Block));
  return opening !== undefined && (titles.openings.get(opening) ?? []).some((place) => place > at);
}

/** An entry on two lines: its halves together come back. */
function goesOnFrom({ blocks, titles }: Pages, at: number): boolean {
  const [above, here] = [blocks[at - 1], blocks[at]];
  if (!above || !here || listNumber(textOf(here).trim())) return false;
  const words = textOf(above).trim();
  const joined = bare(words.slice(listNumber(words)?.length ?? 0)) + bare(textOf(here));
  return (titles.places.get(joined) ?? []).some((place) => place !== at);
}

const follows = (last: ListNumber, number: ListNumber): boolean =>
  number.form === last.form && number.value === last.value + 1;

/** Fewest letters by which the beginning of a title is known. */
const SHORTEST_BEGINNING = 6;

/** The line prints a title of the list again, or its beginning: here the text begins. A numbered line may open like another of the list. */
function opensText(keys: readonly string[], seen: ReadonlySet<string>, isNumbered: boolean): boolean {
  if (keys.some((key) => seen.has(key))) return true;
  const [key = ''] = keys;
  if (isNumbered || key.length < SHORTEST_BEGINNING) return false;
  return [...seen].some(
    (title) => title.length >= SHORTEST_BEGINNING && (title.startsWith(key) || key.startsWith(title)),
  );
}

const isShort = (block: Block): boolean => {
  const text = textOf(block).trim();
  if (block.code || lengthOf(block) > LONGEST_TITLE_LINE) return false;
  return listNumber(text) !== undefined || lengthOf(block) <= LONGEST_WITH_STOP || !hasFullStop(text);
};

function propose({ blocks, titles, periodical }: Pages, from: number, to: number): Proposal[] {
  const body = bare([...blocks.slice(0, from), ...blocks.slice(to)].map((block) => tidy(textOf(block))).join(''));
  const outside = outsideOf(titles, from, to);
  const isBack = (i: number): boolean => outside.isBack(from + i) || outside.opens(textOf(blocks[from + i] as Block));
  const contents = readList(blocks.slice(from, to), { periodical, body, isBack, isLine: outside.isLine });
  const hasSubItems = contents.parts.some(({ rule }) => rule === 'contents-sub-item');
  return contents.entries.length >= (hasSubItems ? 1 : 2) ? [{ reading: 'contents-listed', contents, from, to }] : [];
}
