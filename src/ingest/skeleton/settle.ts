/** What only the text can tell of a list without pages: which of its lines name a section. */
import { lengthOf } from '../line/block.ts';
import type { Alignment, Block, Entry, Match } from '../model.ts';

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
  const sectionEntries = new Set(
    contents.entries.filter((entry, i) => {
      const match = byEntry.get(entry);
      const following = contents.entries[i + 1];
      return match !== undefined && following !== undefined && isBare(match, byEntry.get(following));
    }),
  );
  if (sectionEntries.size === 0) return alignment;
  const kept: Entry[] = [];
  const merged = new Map<Entry, Entry>();
  let section: Entry | undefined;
  const own = ownBusiness(contents.entries, sectionEntries, matches, blocks);
  for (const entry of contents.entries) {
    if (sectionEntries.has(entry) && !own.has(entry)) section = entry;
    else if (section && own.has(section)) continue;
    else {
      const settled = {
        ...entry,
        order: kept.length + 1,
        section: entry.section || (own.has(entry) ? '' : (section?.title ?? '')),
      };
      kept.push(settled);
      merged.set(entry, settled);
      if (own.has(entry)) section = entry;
    }
  }
  const names = [...sectionEntries].filter((entry) => !own.has(entry)).map(({ title }) => title);
  const isSection = new Set([...sectionEntries].filter((entry) => !own.has(entry)).flatMap((entry) => entry.blocks));
  return {
    contents: {
      entries: kept,
      sections: [...new Set([...contents.sections, ...names])],
      parts: contents.parts.map((part) =>
        isSection.has(part.block) ? { ...part, role: 'section', rule: 'contents-section' } : part,
      ),
    },
    matches: matches.flatMap((match) => {
      const entry = merged.get(match.entry);
      return entry ? [{ ...match, entry }] : [];
    }),
    unmatched: alignment.unmatched.flatMap((entry) => merged.get(entry) ?? []),
  };
}

/** Sections at the end of the contents in which the periodical speaks of itself: subscribing, submitting. Their notices are one piece. */
function ownBusiness(
  entries: readonly Entry[],
  sections: ReadonlySet<Entry>,
  matches: readonly Match[],
  blocks: readonly Block[],
): ReadonlySet<Entry> {
  const last = entries.findLast((entry) => sections.has(entry));
  if (!last || !OWN_BUSINESS.test(last.title)) return new Set();
  const from = matches.find(({ entry }) => entry === last)?.at ?? blocks.length;
  const pieces = entries.length - entries.indexOf(last) - 1;
  const size = blocks.slice(from).reduce((sum, block) => sum + lengthOf(block), 0);
  return size / Math.max(1, pieces) <= LONGEST_BUSINESS ? new Set([last]) : new Set();
}
