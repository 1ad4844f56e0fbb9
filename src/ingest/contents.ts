/** 目录: finds the contents page among the blocks and reads its entries. The skeleton that everything else hangs on. */

import type { EntryStyle } from './contents-styles.ts';
import { parseEntry, styles } from './contents-styles.ts';
import type { Block, Contents, Entry, Part, Periodical } from './model.ts';
import { bare, hasFullStop, lengthOf, textOf, tidy, tight } from './text.ts';

/** The contents and the blocks they stand in: `from` inclusive, `to` exclusive. */
export interface FoundContents {
  contents: Contents;
  from: number;
  to: number;
}

/** Lines of a contents page are short; longer ones are never tried. */
const LONGEST_LINE = 120;
/** Lines without a page number that may stand between two entries: sections, continuations, empty bullets. */
const WIDEST_HOLE = 8;
/** Lines between the mark 目录 and the first page number: a section, the first half of an entry. */
const MOST_BEFORE_FIRST = 6;

const MARK = /^(?:contents|catalogue?)?\s*(?:本期)?(?:目\s*[录錄次]|要\s*目)?\s*(?:contents|catalogue?)?$/iu;
const isMark = (block: Block | undefined): boolean =>
  block !== undefined && (block.label?.role === 'marker' || MARK.test(textOf(block).trim()));
const DECORATION = /^[\s·•●■◆▲※★☆○◎【[〔〈《（(]+|[\s·•●■◆▲※★☆○◎】\]〕〉》）)：:]+$/gu;
const undecorated = (text: string): string => tight(text.replace(DECORATION, ''));

/** undefined where the text has no contents page. */
export function readContents(blocks: readonly Block[], periodical: Periodical): FoundContents | undefined {
  const window = findWindow(blocks);
  if (!window) return undefined;
  const [from, to] = widen(blocks, window, periodical);
  return { contents: parse(blocks, from, to, window.style, periodical), from, to };
}

interface Window {
  style: EntryStyle;
  from: number;
  to: number;
  /** Entries whose title begins a line elsewhere in the text: what makes a list a table of contents. */
  found: number;
}

function findWindow(blocks: readonly Block[]): Window | undefined {
  const starts = new Map<string, number>();
  for (const block of blocks) {
    const key = opening(textOf(block));
    starts.set(key, (starts.get(key) ?? 0) + 1);
  }
  const windows = styles.flatMap((style) =>
    clusters(blocks, style).map((cluster) => weigh(blocks, cluster, style, starts)),
  );
  const best = windows.toSorted((a, b) => b.found - a.found)[0];
  return best && best.found >= 2 ? best : undefined;
}

const opening = (title: string): string => bare(title).slice(0, 6);

/** Runs of lines in one style, with short lines between them. */
function clusters(blocks: readonly Block[], style: EntryStyle): number[][] {
  const found: number[][] = [];
  let last: number[] = [];
  let marked = false;
  for (const [at, block] of blocks.entries()) {
    const tooLong =
      lengthOf(block) > LONGEST_LINE || (hasFullStop(textOf(block)) && !style.pattern.test(textOf(block)));
    if (isMark(block)) marked = true;
    if (tooLong) marked = false;
    if (tooLong || (last.length > 0 && at - (last.at(-1) ?? at) > WIDEST_HOLE)) last = [];
    if (tooLong || !style.pattern.test(textOf(block)) || (style.needsMark && !marked)) continue;
    if (last.length === 0) found.push(last);
    last.push(at);
  }
  return found;
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
  const marked = blocks.slice(Math.max(0, from - 4), to).some((block) => isMark(block) && block.label === undefined);
  return { style, from, to, found: hits + (marked && cluster.length >= 2 ? 1.5 : 0) };
}

/** Takes in what stands between the mark 目录 and the first entry, and the tail of the last. */
function widen(blocks: readonly Block[], window: Window, periodical: Periodical): [number, number] {
  let { from, to } = window;
  const above = blocks.slice(Math.max(0, from - MOST_BEFORE_FIRST), from);
  const mark = above.findLastIndex(isMark);
  const isShort = (block: Block): boolean => lengthOf(block) <= LONGEST_LINE / 2 && !hasFullStop(textOf(block));
  if (mark >= 0 && above.slice(mark).every(isShort)) from -= above.length - mark;
  else if (looksLikeSection(above.at(-1), periodical)) from--;
  while (isMark(blocks[from - 1])) from--;
  while (to < blocks.length) {
    const block = blocks[to] as Block;
    const last = blocks[to - 1] as Block;
    const goesOn = block.hash === 0 && (/^[—–-]{2}/u.test(textOf(block)) || (last.hardBreak && block.gap === 0));
    if (!isMark(block) && !goesOn) break;
    to++;
  }
  return [from, to];
}

const isKnownSection = (block: Block, periodical: Periodical): boolean =>
  periodical.sections.some(({ name }) => tight(name) === undecorated(textOf(block)));

const looksLikeSection = (block: Block | undefined, periodical: Periodical): boolean =>
  block !== undefined &&
  (isKnownSection(block, periodical) ||
  (lengthOf(block) <= 16 && (block.hash > 0 || /^[【[〔]/u.test(textOf(block)))) ||
    (lengthOf(block) <= 8 && !/[\d：:，。、]/u.test(textOf(block))));

function parse(
  blocks: readonly Block[],
  from: number,
  to: number,
  style: EntryStyle,
  periodical: Periodical,
): Contents {
  const window = blocks.slice(from, to);
  const body = bare([...blocks.slice(0, from), ...blocks.slice(to)].map(textOf).join(''));
  const related = [
    style,
    ...styles.filter((other) => other !== style && other.pageFirst === style.pageFirst && !other.needsMark),
  ];
  const entryOf = (block: Block) =>
    related.map((other) => parseEntry(textOf(block), other)).find((entry) => entry !== undefined);
  const isEntry = (block: Block | undefined): boolean => block !== undefined && entryOf(block) !== undefined;

  const parts: Part[] = [];
  const entries: Entry[] = [];
  const sections: string[] = [];
  let section = '';
  let pending: Block[] = [];
  const put = (block: Block, role: Part['role'], rule: string) => parts.push({ block, role, rule });

  const enterSection = (name: string) => {
    section = name;
    if (name !== '' && !sections.includes(name)) sections.push(name);
  };
  /** The words run on from `before` to `after` in the body, too: one title, printed on two lines. */
  const runsOn = (before: string, after: string) => {
    const seam = bare(before).slice(-4) + bare(after).slice(0, 4);
    return seam.length >= 6 && body.includes(seam);
  };
  const isSection = (block: Block, [next, afterNext]: readonly Block[]): boolean => {
    const text = textOf(block);
    if (isKnownSection(block, periodical)) return true;
    if (/^[—–-]{2}/u.test(text)) return false;
    const last = entries.at(-1);
    if (style.pageFirst && last && pending.length === 0 && runsOn(last.title, text)) return false;
    if (!style.pageFirst && next && runsOn(text, textOf(next))) return false;
    if (block.hash > 0 || /^[【[〔]/u.test(text)) return true;
    const roomy = style.pageFirst ? 12 : 8;
    return (
      lengthOf(block) <= roomy &&
      !/[，。：:？！“”]/u.test(text) &&
      (isEntry(next) || (!style.pageFirst && pending.length === 0 && isEntry(afterNext)))
    );
  };

  for (const [at, block] of window.entries()) {
    const found = entryOf(block);
    const last = entries.at(-1);
    if (isMark(block)) put(block, 'marker', block.label?.rule ?? 'contents-mark');
    else if (found) {
      if (found.section !== undefined) enterSection(found.section);
      const lines = [...pending, block];
      entries.push({
        ...found,
        section,
        order: entries.length + 1,
        title: tidy([...pending.map(textOf), found.title].join(' ')),
        blocks: lines,
      });
      pending = [];
      put(block, 'entry', 'contents-entry');
    } else if (
      isSection(block, window.slice(at + 1, at + 9).filter((next) => !isMark(next)))
    ) {
      enterSection(undecorated(textOf(block)));
      put(block, 'section', 'contents-section');
    } else if (last && (style.pageFirst || /^[—–-]{2}/u.test(textOf(block)))) {
      last.title = tidy(`${last.title} ${textOf(block)}`);
      last.blocks.push(block);
      put(block, 'entry', 'contents-continuation');
    } else {
      pending.push(block);
      put(block, 'entry', 'contents-continuation');
    }
  }
  return { entries: entries.map(withPrefix), sections, parts };
}

/** `柯城区：标题`: what stands before the colon may be the region, or a speaker. */
function withPrefix(entry: Entry): Entry {
  const prefix = /^([^：:“《\s]{2,8})[：:]/u.exec(entry.title)?.[1];
  return prefix ? { ...entry, prefix } : entry;
}
