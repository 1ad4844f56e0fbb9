/** 目录: reads the entries of the contents page. The skeleton that everything else hangs on. */

import { tidy } from '../../../chinese/script.ts';
import { isBareByline } from '../../heads/byline.ts';
import { lengthOf, textOf } from '../../line/block.ts';
import { besideFolio } from '../../line/page.ts';
import { bare } from '../../line/similarity.ts';
import type { Block, Contents, ContentsEntry, Part, Periodical } from '../../model.ts';
import {
  isBracketed,
  isKnownSection,
  isMark,
  isShorterThan,
  opensWithDash,
  opensWithMark,
  runsOn,
  undecorated,
} from './lines.ts';
import type { EntryStyle, ParsedEntry } from './styles.ts';
import { parseEntry, styles } from './styles.ts';

/** Longest title of an entry that is printed unlike the others; characters. */
const LONGEST_ASIDE = 16;

export interface ContentsPage {
  style: EntryStyle;
  /** Bare text of everything but the contents: tells a title on two lines from a section. */
  body: string;
  periodical: Periodical;
}

/** The lines of a contents page, read in its style. */
export function readLines(lines: readonly Block[], page: ContentsPage): Contents {
  const parts: Part[] = [];
  const entries: ContentsEntry[] = [];
  const sections: string[] = [];
  let section = '';
  /** The section's entries are set in under its name; one that is not stands under none. */
  let isSetIn = false;
  /** Lines of an entry whose page has not come yet. */
  let pending: Block[] = [];
  const put = (block: Block, role: Part['role'], rule: string) => parts.push({ block, role, rule });
  const enterSection = (name: string) => {
    section = name;
    isSetIn = false;
    if (name !== '' && !sections.includes(name)) sections.push(name);
  };
  for (const [at, block] of lines.entries()) {
    const last = entries.at(-1);
    const below = lines.slice(at + 1, at + 9);
    const found = entryOf(block, page.style) ?? entryAside(block, last, lines.slice(at + 1), page.style);
    if (isMark(block)) put(block, 'marker', block.label?.rule ?? 'contents-mark');
    else if (found) {
      if (found.section !== undefined) enterSection(found.section);
      else if (isSetIn && !block.indent) enterSection('');
      const title = tidy([...pending.map(textOf), found.title].join(' '));
      entries.push({ ...found, section, order: entries.length + 1, title, blocks: [...pending, block] });
      pending = [];
      put(block, 'entry', 'contents-entry');
    } else if (last && isAuthorBelow(block, last)) {
      last.author = textOf(block).trim();
      last.blocks.push(block);
      put(block, 'entry', 'contents-continuation');
    } else if (isSection(block, below, last, pending.length > 0, page)) {
      enterSection(undecorated(textOf(block)));
      isSetIn = !block.indent && lines[at + 1]?.indent === true;
      put(block, 'section', 'contents-section');
    } else if (last && (page.style.pageFirst || opensWithDash(block))) {
      last.title = tidy(`${last.title} ${textOf(block)}`);
      last.blocks.push(block);
      put(block, 'entry', 'contents-continuation');
    } else {
      pending.push(block);
      put(block, 'entry', 'contents-continuation');
    }
  }
  return withoutDoubles({ entries: entries.map(withPrefix), sections, parts });
}

/** An entry that is printed twice counts once; its lines stay on record as what they are. */
function withoutDoubles({ entries, sections, parts }: Contents): Contents {
  const keyOf = ({ page, title }: ContentsEntry): string => `${page ?? ''} ${bare(title)}`;
  const once = [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].toReversed();
  const kept = new Set(once.flatMap(({ blocks }) => blocks));
  const doubled = new Set(entries.flatMap(({ blocks }) => blocks).filter((block) => !kept.has(block)));
  return {
    entries: once.map((entry, at) => ({ ...entry, order: at + 1 })),
    sections,
    parts: parts.map((part) => (doubled.has(part.block) ? { ...part, rule: 'contents-entry-doubled' } : part)),
  };
}

/** In the page's own style, else in one that puts the page on the same side: OCR may have lost a slash. */
function entryOf(block: Block, style: EntryStyle): ParsedEntry | undefined {
  const related = styles.filter((other) => other !== style && other.pageFirst === style.pageFirst && !other.needsMark);
  return [style, ...related].map((other) => parseEntry(textOf(block), other)).find((entry) => entry !== undefined);
}

/** `读编往来 18` among entries whose page stands first: its page lies between those of its neighbours. */
function entryAside(
  block: Block,
  last: ContentsEntry | undefined,
  below: readonly Block[],
  style: EntryStyle,
): ParsedEntry | undefined {
  const words = style.pageFirst && !style.needsMark && lengthOf(block) <= LONGEST_ASIDE && besideFolio(textOf(block));
  const page = Number(/\d{1,3}$/u.exec(textOf(block).trim())?.[0]);
  if (!words || last?.page === undefined || page < last.page) return undefined;
  const next = below.map((other) => entryOf(other, style)?.page).find((other) => other !== undefined);
  return next === undefined || page > next ? undefined : { title: tidy(words), page };
}

/** A line without a page that names a section and is no part of an entry. */
function isSection(
  block: Block,
  below: readonly Block[],
  last: ContentsEntry | undefined,
  inEntry: boolean,
  { style, body, periodical }: ContentsPage,
): boolean {
  const [next, afterNext] = below.filter((other) => !isMark(other));
  const isEntry = (other: Block | undefined): boolean => other !== undefined && entryOf(other, style) !== undefined;
  if (isKnownSection(block, periodical)) return true;
  if (opensWithDash(block)) return false;
  if (style.pageFirst) {
    if (last && !inEntry && runsOn(last.title, textOf(block), body)) return false;
    return block.hash > 0 || isBracketed(block) || (isShorterThan(block, 12) && isEntry(next));
  }
  if (block.hash > 0 || isBracketed(block)) return true;
  if (!inEntry && opensWithMark(block) && isEntry(next) && next && !opensWithMark(next)) return true;
  // A heading over its own entries, which are set in under it; a title on two lines has one line set in.
  const isSetIn = (other: Block | undefined): boolean => isEntry(other) && other?.indent === true;
  if (!inEntry && !block.indent && isShorterThan(block, 12) && isSetIn(next) && isSetIn(afterNext)) return true;
  const beforeEntry = isEntry(next) || (!inEntry && isEntry(afterNext));
  // The body prints a section right above a title, so words that run on prove nothing about the shortest lines.
  if (isShorterThan(block, 6)) return beforeEntry;
  return isShorterThan(block, 12) && beforeEntry && next !== undefined && !runsOn(textOf(block), textOf(next), body);
}

/** Set in under its entry, a line of names alone. */
const isAuthorBelow = (block: Block, { author, blocks }: ContentsEntry): boolean =>
  author === undefined && block.indent && blocks.length === 1 && !blocks[0]?.indent && isBareByline(textOf(block));

/** `白石县：标题`: what stands before the colon may be the region, or a speaker. */
export function withPrefix(entry: ContentsEntry): ContentsEntry {
  const prefix = /^([^：:“《\s]{2,8})[：:]/u.exec(entry.title)?.[1];
  return prefix ? { ...entry, prefix } : entry;
}
