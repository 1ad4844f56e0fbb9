/** Where each piece of the issue begins: matched articles, notes, and articles that the contents lack. */

import { isPerson } from '../../chinese/names.ts';
import { simplify, tidy } from '../../chinese/script.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { endsSentence, hasFullStop } from '../line/marks.ts';
import { numbering } from '../line/numbering.ts';
import type { Alignment, Block, ContentsEntry, DraftArticle, Match, Periodical } from '../model.ts';
import { authorsOf } from './byline.ts';
import { isRegionLine } from './head.ts';
import type { HeadContext, KickerRule } from './kickers.ts';
import { kickersAbove } from './kickers.ts';

/** Where a piece begins; a note and an unlisted piece have an entry made for them. */
export interface Start extends Match {
  kind: DraftArticle['kind'];
  /** Lines before the region lines that belong to the title, from the top. */
  kickers: readonly KickerRule[];
  /** Region lines before the title. */
  regionLines: number;
}

/** Blocks of the head that are known before it is read: kickers, region lines, title. */
export const headLength = ({ kickers, regionLines, span }: Start): number => kickers.length + regionLines + span;

/** What is known of a block besides its look. */
export interface Stands {
  /** It belongs to the contents or the colophon. */
  isOutside: (at: number) => boolean;
  isSectionLabel: (at: number) => boolean;
}

/** The start of a matched article, its region line included. */
export function startOf(
  match: Match,
  blocks: readonly Block[],
  isOutside: Stands['isOutside'],
  periodical: Periodical,
): Start {
  const isRegion = (at: number): boolean => !isOutside(at) && isRegionLine(blocks[at], match.entry, periodical);
  // The contents print the region before the title, so its line may have been taken for the title's first.
  const inside = match.span !== 1 && isRegion(match.at) ? 1 : 0;
  const above = inside === 0 && isRegion(match.at - 1) ? 1 : 0;
  return {
    ...match,
    at: match.at - above,
    span: Math.max(0, match.span - inside),
    kind: 'article',
    kickers: [],
    regionLines: inside + above,
  };
}

/** In order of the source. */
export function findStarts(
  blocks: readonly Block[],
  { matches, contents }: Alignment,
  { isOutside, isSectionLabel }: Stands,
  periodical: Periodical,
): Start[] {
  const bare = matches.map((match) => startOf(match, blocks, isOutside, periodical));
  const inHead = new Set(bare.flatMap((start) => Array.from({ length: headLength(start) }, (_, i) => start.at + i)));
  const isFree = (at: number): boolean => !isOutside(at) && !inHead.has(at);
  const page: HeadContext = { blocks, isFree, isSectionLabel };
  const listed = bare.map((start, i): Start => {
    const kickers = kickersAbove(start.at, page, i === 0);
    return { ...start, at: start.at - kickers.length, kickers };
  });
  let order = Math.max(0, ...contents.entries.map((entry) => entry.order));
  const extra: Start[] = [];
  const front = frontPiece(blocks, listed[0]?.at ?? 0, isOutside);
  if (front !== undefined) {
    const title = tidy(textOf(blocks[front] as Block));
    const entry: ContentsEntry = { order: ++order, title, section: '', blocks: [] };
    extra.push({ entry, at: front, span: 1, similarity: 1, kind: 'article', kickers: [], regionLines: 0 });
  }
  for (const [i, start] of listed.entries()) {
    const end = listed[i + 1]?.at ?? blocks.length;
    const bodyFrom = start.at + headLength({ ...start, span: Math.max(1, start.span) }) + 1;
    for (let at = bodyFrom; at < end; at++) {
      const found = isOutside(at) ? undefined : pieceAt(blocks, at, end, listed[i + 1]?.entry, start.entry);
      if (!found) continue;
      const entry: ContentsEntry = { order: ++order, title: found.title, section: found.section, blocks: [] };
      const above = found.kind === 'article' ? kickersAbove(at, page, false) : [];
      // That the piece begins here is a guess already: a line that only its place speaks for stays where it is.
      const isOwn = !above.includes('kicker-by-place') && at - above.length > (extra.at(-1)?.at ?? -1);
      const kickers = isOwn ? above : [];
      extra.push({ entry, at: at - kickers.length, span: 1, similarity: 1, kind: found.kind, kickers, regionLines: 0 });
    }
  }
  return [...listed, ...extra].toSorted((a, b) => a.at - b.at);
}

/** Characters under a title between contents and first article, from which on it is a piece of its own: a dedication has fewer. */
const SHORTEST_FRONT = 80;
/** UTF-16 units of the title of such a piece; a sentence below it is longer. */
const FRONT_TITLE = { shortest: 3, longest: 30 };

/** Where a piece begins that stands between the contents and the first article and is not listed: 致读者, 授权声明. */
function frontPiece(blocks: readonly Block[], first: number, isOutside: (at: number) => boolean): number | undefined {
  const from = blocks.findLastIndex((_, at) => at < first && isOutside(at)) + 1;
  if (from === 0) return undefined;
  const own = blocks.slice(from, first);
  const at = own.findIndex((block, i) => {
    const text = textOf(block).trim();
    const isTitle =
      !block.label &&
      !block.code &&
      lengthOf(block) >= FRONT_TITLE.shortest &&
      lengthOf(block) <= FRONT_TITLE.longest &&
      !hasFullStop(text) &&
      !endsSentence(text) &&
      numbering(text) === undefined;
    const below = own.slice(i + 1);
    return (
      isTitle &&
      below.some((line) => lengthOf(line) > FRONT_TITLE.longest && endsSentence(textOf(line))) &&
      below.reduce((sum, line) => sum + lengthOf(line), 0) >= SHORTEST_FRONT
    );
  });
  return at < 0 ? undefined : from + at;
}

/** Longest 编者按 that introduces what follows, in blocks. */
const LONGEST_NOTE = 5;

/** UTF-16 units of the title of an article that the contents lack; the first line of its text is longer than `SHORTEST_TEXT`. */
const UNLISTED_TITLE = { shortest: 4, longest: 45 };
const SHORTEST_TEXT = 20;

/** What a magazine prints behind its articles and leaves out of its contents. */
const NOTICE =
  /^\s*(?:《[^》]{2,16}》|本[刊报])?(?:\d{4}\s*年度?)?\s*(?:(?:征订|征稿|订阅|更名|重要)启事|稿约|下期(?:预告|要目)|更正|更正启事|勘误)\s*$/u;

/** A box, or a credit that names a person. */
const isSigned = (block: Block): boolean =>
  block.label?.rule === 'byline-box' ||
  (block.label?.rule === 'byline-credit' && authorsOf(textOf(block)).some(isPerson));

function pieceAt(
  blocks: readonly Block[],
  at: number,
  end: number,
  next: ContentsEntry | undefined,
  here: ContentsEntry,
): { kind: DraftArticle['kind']; title: string; section: string } | undefined {
  const block = blocks[at] as Block;
  const below = blocks[at + 1];
  if (block.label?.rule === 'editors-note') {
    const introduces = next !== undefined && end - at <= LONGEST_NOTE;
    return introduces ? { kind: 'note', title: '编者按', section: next.section } : undefined;
  }
  const text = textOf(block);
  const isTitle =
    !block.label &&
    lengthOf(block) <= UNLISTED_TITLE.longest &&
    lengthOf(block) >= UNLISTED_TITLE.shortest &&
    numbering(text) === undefined &&
    !hasFullStop(text) &&
    (block.hash > 0 || !endsSentence(text));
  const hasByline = below !== undefined && at + 1 < end && isSigned(below);
  const above = blocks[at - 1];
  const isFree =
    above !== undefined && (endsSentence(textOf(above)) || block.hash > 0 || above.label?.role === 'byline');
  if (isFree && NOTICE.test(simplify(text))) return { kind: 'note', title: tidy(text), section: '' };
  return isTitle && hasByline && isFree && lengthOf(blocks[at + 2] ?? block) > SHORTEST_TEXT
    ? { kind: 'article', title: tidy(text), section: here.section }
    : undefined;
}
