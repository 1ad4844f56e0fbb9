/** Where each piece of the issue begins: matched articles, notes, and articles that the contents lack. */
import { isRegionLine } from './head.ts';
import type { Alignment, Block, DraftArticle, Entry, Match, Periodical } from './model.ts';
import { endsSentence, hasFullStop, lengthOf, numbering, textOf, tidy } from './text.ts';

/** Where a piece begins; a note and an unlisted piece have an entry made for them. */
export interface Start extends Match {
  kind: DraftArticle['kind'];
  /** Region lines before the title. */
  regionLines: number;
}

/** In order of the source. `isOutside(i)`: block i belongs to the contents or the colophon. */
export function findStarts(
  blocks: readonly Block[],
  { matches, contents }: Alignment,
  isOutside: (at: number) => boolean,
  periodical: Periodical,
): Start[] {
  const listed: Start[] = matches.map((match) => {
    const isRegion = (at: number): boolean => !isOutside(at) && isRegionLine(blocks[at], match.entry, periodical);
    // The contents print the region before the title, so its line may have been taken for the title's first.
    const inside = match.span !== 1 && isRegion(match.at) ? 1 : 0;
    const above = inside === 0 && isRegion(match.at - 1) ? 1 : 0;
    return {
      ...match,
      at: match.at - above,
      span: Math.max(0, match.span - inside),
      kind: 'article',
      regionLines: inside + above,
    };
  });
  let order = Math.max(0, ...contents.entries.map((entry) => entry.order));
  const extra: Start[] = [];
  for (const [i, start] of listed.entries()) {
    const end = listed[i + 1]?.at ?? blocks.length;
    const bodyFrom = start.at + start.regionLines + Math.max(1, start.span) + 1;
    for (let at = bodyFrom; at < end; at++) {
      const found = isOutside(at) ? undefined : pieceAt(blocks, at, end, listed[i + 1]?.entry, start.entry);
      if (!found) continue;
      const entry: Entry = { order: ++order, title: found.title, section: found.section, blocks: [] };
      extra.push({ entry, at, span: 1, similarity: 1, kind: found.kind, regionLines: 0 });
    }
  }
  return [...listed, ...extra].toSorted((a, b) => a.at - b.at);
}

/** Longest 编者按 that introduces what follows, in blocks. */
const LONGEST_NOTE = 5;

function pieceAt(
  blocks: readonly Block[],
  at: number,
  end: number,
  next: Entry | undefined,
  here: Entry,
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
    lengthOf(block) <= 45 &&
    lengthOf(block) >= 4 &&
    numbering(text) === undefined &&
    !hasFullStop(text) &&
    (block.hash > 0 || !endsSentence(text));
  const hasByline =
    below !== undefined && at + 1 < end && below.label?.role === 'byline' && below.label.rule === 'byline-box';
  const above = blocks[at - 1];
  const isFree = above !== undefined && (endsSentence(textOf(above)) || block.hash > 0);
  return isTitle && hasByline && isFree && lengthOf(blocks[at + 2] ?? block) > 20
    ? { kind: 'article', title: tidy(text), section: here.section }
    : undefined;
}
