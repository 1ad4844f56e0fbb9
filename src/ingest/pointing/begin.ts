/** 从这里起是另一篇: a start where the program has none, or another than the program's. */
import { tidy } from '../../chinese/script.ts';
import type { Structure } from '../body/assemble.ts';
import { isRegionLine } from '../heads/head.ts';
import { type Start, startOf } from '../heads/starts.ts';
import { textOf } from '../line/block.ts';
import { bare } from '../line/similarity.ts';
import type { Block, ContentsEntry, Match, Pointing } from '../model.ts';
import { align, indexText } from '../skeleton/align.ts';
import { titleVariants } from '../skeleton/title-variants.ts';
import { entryAt } from './holds.ts';
import { cutBefore, type Ground, startAround, without } from './starts.ts';

/** Lines from the one that is pointed at, among which the title stands: kicker, region, and a title on several lines. */
const HEAD_LINES = 8;

type Starting = Extract<Pointing, { kind: 'starts' }>;

export function begin(
  structure: Structure,
  pointing: Starting,
  at: number,
  ground: Ground,
): Structure | { reason: string } {
  const { listed, title } = pointing;
  const entry = listed === undefined ? undefined : entryAt(structure.alignment, listed);
  if (listed !== undefined && !entry)
    return { reason: `目录里没有印在第 ${listed} 行的一条。listed 写目录里那一条的行号` };
  const around = startAround(structure, at);
  if (around && title === undefined && (!entry || entry === around.entry)) return moved(structure, around, at);

  const free = [around, structure.starts.find((start) => entry !== undefined && start.entry === entry)]
    .filter((start) => start !== undefined)
    .reduce(without, structure);
  const words = title ?? textOf(ground.blocks[at] as Block);
  const answered = entry ?? sameLetters(words, free.alignment.unmatched);
  const match = answered && matchOf(answered, title, at, free, ground);
  const start = match ? headed(match, at, ground) : unlisted(pointing, at, free, ground);
  return withStart(free, start, match);
}

/** The lines of the head above are the article's before. */
function moved(structure: Structure, start: Start, at: number): Structure {
  const cut = cutBefore(start, at);
  const { alignment } = structure;
  const matches = alignment.matches.map((match) =>
    match.entry === start.entry && match.at < at ? { ...match, at, span: cut.span } : match,
  );
  return {
    ...structure,
    alignment: { ...alignment, matches },
    starts: structure.starts.map((one) => (one === start ? cut : one)),
  };
}

/** The one entry that prints these words and has no article. */
function sameLetters(words: string, open: readonly ContentsEntry[]): ContentsEntry | undefined {
  const same = open.filter((entry) => titleVariants(entry).includes(bare(words)));
  return same.length === 1 ? same[0] : undefined;
}

/** Where the entry's title stands, as the program would find it in these lines; on the first of them where it would not. */
function matchOf(
  entry: ContentsEntry,
  title: string | undefined,
  at: number,
  { starts }: Structure,
  { blocks, outside }: Ground,
): Match {
  if (title !== undefined) return { entry: { ...entry, title }, at, span: 0, similarity: 1 };
  const end = starts.find((start) => start.at > at)?.at ?? blocks.length;
  const lines = blocks.slice(at, Math.min(end, at + HEAD_LINES));
  const isUsable = (i: number): boolean => !outside.contents(at + i) && !outside.masthead(at + i);
  const contents = { entries: [entry], sections: [], parts: [] };
  const [found] = align(indexText(lines), contents, isUsable).matches;
  return found ? { ...found, at: at + found.at } : { entry, at, span: 1, similarity: 1 };
}

/** What stands between the line that is pointed at and the title is above it in print. */
function headed(match: Match, at: number, { blocks, outside, periodical }: Ground): Start {
  const isOutside = (i: number): boolean => i < at || outside.contents(i) || outside.masthead(i);
  const start = startOf(match, blocks, isOutside, periodical);
  return { ...start, at, kickers: Array.from({ length: start.at - at }, () => 'kicker' as const) };
}

/** Its number comes behind all others, so that theirs stay. */
function unlisted(
  pointing: Starting,
  at: number,
  { starts }: Structure,
  { blocks, asRead, periodical }: Ground,
): Start {
  const block = blocks[at] as Block;
  const isNote = pointing.title === undefined && block.label?.rule === 'editors-note';
  const regionLines =
    pointing.title === undefined && blocks[at + 1] && isRegionLine(block, undefined, periodical) ? 1 : 0;
  const orders = [asRead.alignment.contents.entries, [...asRead.starts, ...starts].map(({ entry }) => entry)].flat();
  const entry: ContentsEntry = {
    order: Math.max(0, ...orders.map(({ order }) => order)) + 1,
    title: pointing.title ?? (isNote ? '编者按' : tidy(textOf(blocks[at + regionLines] as Block))),
    section: starts.findLast((start) => start.at <= at)?.entry.section ?? '',
    blocks: [],
  };
  const kind = isNote ? 'note' : 'article';
  return { entry, at, span: pointing.title === undefined ? 1 : 0, similarity: 1, kind, kickers: [], regionLines };
}

function withStart({ alignment, starts, ...rest }: Structure, start: Start, match: Match | undefined): Structure {
  const bySource = (a: { at: number }, b: { at: number }): number => a.at - b.at;
  const isAnswered = ({ order }: ContentsEntry): boolean => order === match?.entry.order;
  return {
    ...rest,
    starts: [...starts, start].toSorted(bySource),
    alignment: {
      ...alignment,
      matches: [...alignment.matches, ...(match ? [match] : [])].toSorted(bySource),
      unmatched: alignment.unmatched.filter((entry) => !isAnswered(entry)),
    },
  };
}
