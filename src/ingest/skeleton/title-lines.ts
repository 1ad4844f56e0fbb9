/** Lines as titles: a contents page and the text print the same title with other numbers, pages, authors and links around it. */
import { parseNumber } from '../../chinese/numbers.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { bare } from '../line/similarity.ts';
import type { Block } from '../model.ts';

/** Longest line that may hold a title, in UTF-16 units; a longer one is running text. */
export const LONGEST_TITLE_LINE = 120;

/** Shortest title that may come back by its letters, in letters and digits. */
const SHORTEST_KEY = 2;

/** How a list numbers its entries: `1.`, `（1）`, `一、`; one form is one level of the list. */
export type NumberForm = 'digits' | 'bracketed' | 'han' | 'han-bracketed';

export interface ListNumber {
  form: NumberForm;
  value: number;
  /** Characters that the number takes, blanks behind it included. */
  length: number;
}

const HAN = '[一二三四五六七八九十]{1,3}';
const FORMS: readonly [NumberForm, RegExp][] = [
  ['digits', /^(\d{1,3})\s*(?:[.．、:：](?!\d)|(?=\[))\s*/u],
  ['bracketed', /^[（(【[]\s*(\d{1,3})\s*[）)】\]]\s*|^(\d{1,3})\s*[）)]\s*/u],
  ['han', new RegExp(`^(${HAN})\\s*[.．、]\\s*`, 'u')],
  ['han-bracketed', new RegExp(`^[（(]\\s*(${HAN})\\s*[）)]\\s*`, 'u')],
];

/** The number before an entry or a title: `3．标题`, `（一）标题`; undefined where there is none. */
export function listNumber(text: string): ListNumber | undefined {
  for (const [form, pattern] of FORMS) {
    const match = pattern.exec(text);
    const value = parseNumber(match?.[1] ?? match?.[2] ?? '');
    if (match && !Number.isNaN(value)) return { form, value, length: match[0].length };
  }
  return undefined;
}

const LINK =
  /^(?<lead>[^[\]]{0,8})\[(?<title>(?:[^[\]]|\[[^[\]]*\])+)\]\((?<address>[^()\s]*(?:\s"[^"]*")?)\)(?<tail>.*)$/u;

/** `[标题](地址)` → 标题; other text as it is. */
export function withoutLink(text: string): string {
  const groups = LINK.exec(text)?.groups;
  return groups ? `${groups.lead}${groups.title}${groups.tail}` : text;
}

/** `标题 (作者：某某)`, `标题（某某）`: the credit in brackets at the end. */
const CREDIT =
  /\s*[（(]\s*(?:影片)?(?:作者|译者|文|撰文|编译|記者|记者)\s*[：:/／]?\s*(?<author>[^（）()]{1,40})(?:[）)]\s*)?$/u;
export const creditOf = (text: string): string | undefined => CREDIT.exec(text)?.groups?.author?.trim();
export const withoutCredit = (text: string): string => text.replace(CREDIT, '');

/** What leads to a page, and the page: `……4`, ` (4)`, ` / 4`, `　4`. */
const PAGE =
  /(?:\s*[.．…·・。_\-—─]{2,}[\s.．…·]*|\s*[/／|｜]\s*|[\s\u3000]+)[（(]?\s*(?:[Pp]\.?|第)?\d{1,3}\s*页?[)）]?\s*$|[（(]\s*(?:[Pp]\.?|第)?\d{1,3}\s*页?\s*[)）]\s*$/u;

/** What is left of a page that OCR lost: `()`, `(·)`, `(O)`, `……`. */
export const withoutLostPage = (text: string): string =>
  text.replace(/\s*[（(]\s*[\p{P}\p{S}oOlI]?\s*[)）]\s*$|\s*[.．…·・_─—-]{2,}\s*$/u, '');

/** Letters under which the line may come back: whole, and without number, page, credit and link. Longest first; empty for running text. */
export function titleKeys(text: string): string[] {
  if (text.length > LONGEST_TITLE_LINE) return [];
  const line = withoutLink(text.trim());
  const unnumbered = line.slice(listNumber(line)?.length ?? 0);
  const unpaged = withoutLostPage(unnumbered.replace(PAGE, ''));
  const readings = [line, unnumbered, unpaged, withoutCredit(unnumbered), withoutCredit(unpaged)];
  return [...new Set(readings.map(bare))].filter((key) => key.length >= SHORTEST_KEY);
}

/** Letters of a title by which a line that wraps, or ends in something else, is still known. */
const OPENING = 6;

/** The first letters of a title, without its number; undefined for one that is shorter. */
export function openingOf(text: string): string | undefined {
  const line = withoutLink(text.trim());
  const letters = bare(line.slice(listNumber(line)?.length ?? 0));
  return letters.length >= OPENING ? letters.slice(0, OPENING) : undefined;
}

/** Which lines print which title. */
export interface TitleIndex {
  keys: readonly (readonly string[])[];
  /** Ascending indices of blocks. */
  places: ReadonlyMap<string, readonly number[]>;
  /** The same by the first letters of the line. */
  openings: ReadonlyMap<string, readonly number[]>;
}

export function indexTitles(blocks: readonly Block[]): TitleIndex {
  const keys = blocks.map((block) => (block.code ? [] : titleKeys(textOf(block))));
  const openings = blocks.map((block) => {
    const opening = block.code || lengthOf(block) > LONGEST_TITLE_LINE ? undefined : openingOf(textOf(block));
    return opening === undefined ? [] : [opening];
  });
  return { keys, places: placesByKey(keys), openings: placesByKey(openings) };
}

/** Indices of the lines by each key that they have, ascending. */
export function placesByKey(keys: readonly Iterable<string>[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [at, own] of keys.entries())
    for (const key of own) {
      const known = places.get(key);
      if (known) known.push(at);
      else places.set(key, [at]);
    }
  return places;
}

/** What comes back outside the lines from `from` to `to` (exclusive). */
export function outsideOf({ keys, places, openings }: TitleIndex, from: number, to: number) {
  const isOutside = (place: number): boolean => place < from || place >= to;
  const stands = (index: TitleIndex['places'], key: string): boolean => (index.get(key) ?? []).some(isOutside);
  return {
    /** The words stand alone on a line there. */
    isLine: (words: string): boolean => stands(places, bare(words)),
    /** The title of line `at` is printed again there. */
    isBack: (at: number): boolean => (keys[at] ?? []).some((key) => stands(places, key)),
    /** A line there opens like the text. */
    opens: (text: string): boolean => {
      const opening = openingOf(text);
      return opening !== undefined && stands(openings, opening);
    },
  };
}
