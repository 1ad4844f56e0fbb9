/** What only the text can tell of a list without pages: which of its lines name a section. */
import { lengthOf, textOf } from '../line/block.ts';
import { bare } from '../line/similarity.ts';
import type { Alignment, Block, ContentsEntry, Match } from '../model.ts';

/** Longest name of a section, in characters. */
const LONGEST_SECTION = 16;

/** A section's own business: what the periodical says of itself, printed under one head. */
const OWN_BUSINESS =
  /^(?:本?[刊報报誌志社]|杂志|雜誌|刊物)[社内]?(?:讯息|訊息|信息|資訊|资讯|消息|服务|服務|事务|事務|启事|啟事|公告)$/u;
/** The longest piece of it; characters. */
const LONGEST_BUSINESS = 1500;

/**
 * An entry without a page whose title stands right above the next entry's, with no text between, names the section of those that follow.
 * Entries are numbered anew.
 */
export function settle(alignment: Alignment, blocks: readonly Block[], isOutside: (at: number) => boolean): Alignment {
  return withOwnBusiness(withSections(alignment, blocks, isOutside), blocks);
}

function withSections(alignment: Alignment, blocks: readonly Block[], isOutside: (at: number) => boolean): Alignment {
  const { contents, matches } = alignment;
  const byEntry = new Map(matches.map((match) => [match.entry, match]));
  const isBare = (match: Match, next: Match | undefined): boolean => {
    if (!next || match.span === 0 || match.entry.page !== undefined || match.entry.author !== undefined) return false;
    if (match.entry.title.length > LONGEST_SECTION) return false;
    for (let at = match.at + match.span; at < next.at; at++) {
      const block = blocks[at] as Block;
      if (!isOutside(at) && !block.label && lengthOf(block) > 0) return false;
    }
    return true;
  };
  const named = new Set(
    contents.entries.filter((entry, i) => {
      const match = byEntry.get(entry);
      const following = contents.entries[i + 1];
      return match !== undefined && following !== undefined && isBare(match, byEntry.get(following));
    }),
  );
  if (named.size === 0) return alignment;
  let section = '';
  const settled = new Map<ContentsEntry, ContentsEntry>();
  for (const entry of contents.entries)
    if (named.has(entry)) section = entry.title;
    else settled.set(entry, { ...entry, order: settled.size + 1, section: entry.section || section });
  const isSection = new Set([...named].flatMap((entry) => entry.blocks));
  return renewed(alignment, settled, {
    entries: [...settled.values()],
    sections: [...new Set([...contents.sections, ...[...named].map(({ title }) => title)])],
    parts: contents.parts.map((part) =>
      isSection.has(part.block) ? { ...part, role: 'section', rule: 'contents-section' } : part,
    ),
  });
}

/** The alignment with other entries; what has none any more goes. */
const renewed = (
  { matches, unmatched }: Alignment,
  entries: ReadonlyMap<ContentsEntry, ContentsEntry>,
  contents: Alignment['contents'],
): Alignment => ({
  contents,
  matches: matches.flatMap((match) => {
    const entry = entries.get(match.entry);
    return entry ? [{ ...match, entry }] : [];
  }),
  unmatched: unmatched.flatMap((entry) => entries.get(entry) ?? []),
});

/** The section at the end of the contents in which the periodical speaks of itself, subscribing and submitting: its notices are one piece. */
function withOwnBusiness(alignment: Alignment, blocks: readonly Block[]): Alignment {
  const { contents, matches } = alignment;
  const name = contents.entries.at(-1)?.section ?? '';
  const own = contents.entries.filter(({ section }) => section === name);
  const first = matches.find(({ entry }) => entry === own[0]);
  if (!OWN_BUSINESS.test(name) || own.length < 2 || !first) return alignment;
  const size = blocks.slice(first.at).reduce((sum, block) => sum + lengthOf(block), 0);
  if (size > own.length * LONGEST_BUSINESS) return alignment;
  const head = blocks[first.at - 1];
  const at = head && bare(textOf(head)) === bare(name) ? first.at - 1 : first.at;
  const piece = {
    ...(own[0] as ContentsEntry),
    title: name,
    section: '',
    blocks: own.flatMap((entry) => entry.blocks),
  };
  const kept = contents.entries.filter((entry) => !own.includes(entry));
  return {
    contents: {
      ...contents,
      entries: [...kept, piece],
      sections: contents.sections.filter((section) => section !== name),
    },
    matches: [...matches.filter(({ entry }) => !own.includes(entry)), { ...first, entry: piece, at, span: 1 }],
    unmatched: alignment.unmatched.filter((entry) => !own.includes(entry)),
  };
}
