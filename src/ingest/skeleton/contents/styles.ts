/** The ways in which a contents page prints an entry. One row a style; `page` and `title` are named groups. */
import { isPersons, isUnit } from '../../../chinese/names.ts';
import { parseNumber } from '../../../chinese/numbers.ts';
import { tidy } from '../../../chinese/script.ts';

export interface EntryStyle {
  id: string;
  pattern: RegExp;
  /** The page stands before the title, so a line without a page goes on; after it, such a line begins an entry. */
  pageFirst: boolean;
  /** Believed under a heading 目录, or where every entry comes back in the text: its lines look like any numbered list. */
  needsMark?: boolean;
}

export interface ParsedEntry {
  title: string;
  page?: number;
  author?: string;
  section?: string;
}

const LEADER = '[.．…·・。_\\-—─]';

export const styles: readonly EntryStyle[] = [
  // 04/ 标题
  { id: 'page-slash', pageFirst: true, pattern: /^[·•●■◆▲○]?\s*(?<page>\d{1,3})\s*[/／|｜]\s*(?<title>\S.*)$/u },
  // 04 标题, P04 标题, 第4页 标题
  {
    id: 'page-space',
    pageFirst: true,
    pattern: /^[·•●■◆▲○]?\s*(?:[Pp]\.?|第)?\s*(?<page>\d{1,3})\s*页?[\s\u3000]+(?<title>[^\s\d.．、/／].*)$/u,
  },
  // 标题……04, 标题……………(04), 标题……作者04
  {
    id: 'title-leader',
    pageFirst: false,
    pattern: new RegExp(
      `^(?<title>.*?[^\\s.．…·・。_\\-—─])\\s*(?:${LEADER}{2,}[\\s.．…·]*|[.．…·・。_]{2,}\\s*(?<author>\\p{Script=Han}[\\p{Script=Han}\\s、·]{1,28}?))\\s*[（(]?\\s*(?:[Pp]\\.?|第)?(?<page>\\d{1,3})\\s*页?\\s*[)）]?$`,
      'u',
    ),
  },
  // 标题 (4)
  {
    id: 'title-paren',
    pageFirst: false,
    pattern: /^(?<title>\S.*?)\s*[（(]\s*(?:[Pp]\.?|第)?\s*(?<page>\d{1,3})\s*页?\s*[)）]$/u,
  },
  // 标题 / 4, · 标题 / 作者 / 4
  {
    id: 'title-slash',
    pageFirst: false,
    pattern: /^(?<title>\S.*?)\s*[/／|｜]\s*(?:[Pp]\.?|第)?(?<page>\d{1,3})页?$/u,
  },
  // 标题 4
  {
    id: 'title-space',
    pageFirst: false,
    pattern: /^(?<title>\S.*?\S)[\s\u3000]+(?:[Pp]\.?|第)?(?<page>\d{1,3})\s*页?$/u,
  },
  // 标题　作者　一三, under 目录
  {
    id: 'title-han-number',
    pageFirst: false,
    needsMark: true,
    pattern:
      /^(?<title>\S.*?[^\s.．…·・。_])(?:[\s\u3000]+|\s*[.．…·・。_]{2,}\s*)(?<page>[一二三四五六七八九十〇○零]{1,4})$/u,
  },
  // 1. 标题, （1）标题, under 目录
  {
    id: 'numbered',
    pageFirst: true,
    needsMark: true,
    pattern:
      /^(?:(?<number>\d{1,3}|[一二三四五六七八九十]{1,3})\s*[.．、]|[（(]\s*(?<bracketed>\d{1,3})\s*[）)])\s*(?<title>\S.*)$/u,
  },
];

/** `标题 / 作者`, `标题……作者`, or a gap as wide as a column between the two. */
const CREDIT =
  /^(?<title>.+?\S)(?:\s*(?:[/／|｜]|[.．…·・_─]{2,})\s*|\u3000{3,}| {6,})(?<author>(?=[\p{L}×〔［[])[^/／|｜]{2,30})$/u;

/** Contents that print no page: `标题……作者`, or a title alone. Told from other lines by where they stand. */
export const unpaged: EntryStyle = {
  id: 'title-unpaged',
  pageFirst: false,
  needsMark: true,
  pattern: /^(?<title>\S.*?[^\s.．…·・_]\s*[.．…·・_]{2,}\s*\p{L}[\p{L}\s、·]{1,28})$/u,
};

/** Longest name of a section before a bar, in characters. */
const LONGEST_BAR_SECTION = 8;

/** `栏目｜标题`: the short part before the bar names the section, unless what stands behind it is who wrote the title before it. */
export function barParts(text: string): { section: string; title: string } | undefined {
  if (!/[|｜]/u.test(text)) return undefined;
  const groups = /^(?<section>[^|｜]+?)\s*[|｜]\s*(?<title>[^|｜]+)$/u.exec(text.trim())?.groups;
  if (!groups?.section || !groups.title) return undefined;
  const { section, title } = groups;
  const isCredit = isPersons(title) || isUnit(title) || /^(?:文|图|摄影)\s*[/／:：]|^作者|记者|通讯员/u.test(title);
  return !isCredit && [...section].length <= LONGEST_BAR_SECTION && title.length > section.length / 2
    ? { section: tidy(section), title: tidy(title) }
    : undefined;
}

/** undefined where the line is no entry of this style. */
export function parseEntry(line: string, style: EntryStyle): ParsedEntry | undefined {
  if (line.length > 120) return undefined;
  const groups = style.pattern.exec(line.trim())?.groups;
  if (!groups?.title) return undefined;
  const listed = groups.author ?? '';
  const section = /^【\s*([^】]{2,12}?)\s*】/u.exec(groups.title);
  const bulletless = groups.title.slice(section?.[0].length ?? 0).replace(/^[·•●■◆▲※★☆○\s]+/u, '');
  const page = groups.page === undefined ? undefined : parseNumber(groups.page);
  if (Number.isNaN(page)) return undefined;
  const bar = barParts(bulletless);
  if (bar && !section)
    return {
      title: bar.title.replace(/[.．…·・_─]{2,}\s*$/u, '').trim(),
      ...(page === undefined ? {} : { page }),
      ...(listed ? { author: listed.trim() } : {}),
      section: bar.section,
    };
  const credit = CREDIT.exec(bulletless)?.groups;
  return {
    // Dots that lead to a page where no author stands.
    title: tidy((credit?.title ?? bulletless).replace(/[.．…·・_─]{2,}\s*$/u, '')),
    ...(page === undefined ? {} : { page }),
    ...(listed || credit?.author ? { author: (listed || (credit?.author ?? '')).trim() } : {}),
    ...(section?.[1] ? { section: section[1] } : {}),
  };
}
