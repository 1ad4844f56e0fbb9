/** What the rules ask of a piece of text. Pure; Chinese typography, no periodical. */
import { distance } from 'fastest-levenshtein';
import { Converter } from 'opencc-js/t2cn';
import type { Block, Part, Role, Run } from './model.ts';

export const textOf = (block: Block): string => block.runs.map((run) => run.text).join('');
/** The traditional characters of the common block, with the simplified one for each. */
const SIMPLIFIED: ReadonlyMap<string, string> = simplifiedCharacters(0x4e00, 0x9fff);
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

function simplifiedCharacters(from: number, to: number): Map<string, string> {
  const convert = Converter({ from: 't', to: 'cn' });
  const characters = Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
  return new Map(
    characters
      .map((char) => [char, convert(char)] as const)
      .filter(([char, simple]) => simple !== char && simple.length === 1),
  );
}

/** Traditional characters as simplified ones, one for one, so that a rule is written once and columns stay. */
export const simplify = (text: string): string => text.replace(TRADITIONAL, (char) => SIMPLIFIED.get(char) ?? char);

/** `text` with `filling` for the stretches where its simplified form matches `pattern` (global). */
export function erase(text: string, pattern: RegExp, filling = ''): string {
  let out = '';
  let at = 0;
  for (const match of simplify(text).matchAll(pattern)) {
    out += text.slice(at, match.index) + filling;
    at = match.index + match[0].length;
  }
  return out + text.slice(at);
}

/** The text as rules look at it; what is written comes from `textOf`. */
export const lookOf = (block: Block): string => simplify(textOf(block));

/** In UTF-16 units; a rare character outside the common planes counts twice. */
export const lengthOf = (block: Block): number => block.runs.reduce((sum, run) => sum + run.text.length, 0);
export const firstLine = (block: Block): number => block.runs[0]?.line ?? 0;
export const lastLine = (block: Block): number => block.runs.at(-1)?.line ?? 0;

/** The text as people compare it: NFKC, lower case, letters and digits only. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** The text without any white space. */
export const tight = (text: string): string => text.replace(/\s+/gu, '');

/** White space at the ends removed, inner runs of it one space, letter-spaced words (`柯 城`, `在 学 习`) closed. */
export function tidy(text: string): string {
  const words = text.trim().split(/\s+/u);
  const spaced = words.length > 1 && words.every((word) => [...word].length === 1);
  return words.join(spaced ? '' : ' ');
}

/** 1 − Levenshtein / longest, over `bare` texts. */
export function similarity(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 0 : 1 - distance(a, b) / longest;
}

const STOP = /[。！？…；：!?;:]$/u;
const CLOSERS = /[”’」』）)】》〉"'\s]+$/u;

/** A name, a place or a source in brackets behind the last sentence. */
const SIGNATURE = /(?<=[。！？…][”’」』]?)\s*[（(][^（）()。！？]{2,40}[）)]\s*$/u;

/** `〔註一〕`, `[3]`, `②` behind a stop: the reference of a note. */
const REFERENCE = /(?:[〔［[（(【]\s?[註注]?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s?[〕］\])）】]|[①-⑳])$/u;

/** What may follow a stop is shorter; characters. A line of blanks without end would take its square in time. */
const LONGEST_END = 80;

/** Ends with a stop; closing quotes and brackets may follow it, a signature or the reference of a note. `》` alone is no stop: a cut can end with it. */
export const endsSentence = (text: string): boolean => {
  const end = text.trimEnd().slice(-LONGEST_END);
  return STOP.test(end.replace(REFERENCE, '').replace(CLOSERS, '')) || STOP.test(end) || SIGNATURE.test(end);
};

/** Has a full stop anywhere: running text, not a title or a caption. */
export const hasFullStop = (text: string): boolean => /[。；;]/u.test(text);

const HAN_NUMBER = '[一二三四五六七八九十百]+';

/** Numbering of GB/T 9704, outermost first; 第一部分 and 第一章 stand above it. */
const NUMBERINGS: readonly RegExp[] = [
  new RegExp(`^第${HAN_NUMBER}(?:部分|[章节编])`, 'u'),
  // 一、 but not the enumeration 一、二、三支队 that a cut can begin with.
  new RegExp(`^${HAN_NUMBER}、(?!${HAN_NUMBER}、)`, 'u'),
  new RegExp(`^[（(]${HAN_NUMBER}[）)]`, 'u'),
  // 1. but not 1.9万
  /^\d{1,2}\s?[.．、](?!\d)/u,
  /^[（(]\d{1,2}[）)]|^\d{1,2}[）)]/u,
  /^[①-⑳]/u,
];

/** Rank of the numbering that the text opens with: 0 第一章, 1 一、, 2 （一）, 3 1., 4 （1）, 5 ①; undefined where there is none. */
export function numbering(text: string): number | undefined {
  const rank = NUMBERINGS.findIndex((pattern) => pattern.test(text));
  return rank < 0 ? undefined : rank;
}

const OPENER =
  /^(?:[□■◎◇◆●○★☆※▲◀►▶▼]|[—–-]{2}|[（(]?作者[系为是单简：:]|[（(]?(?:原文|本文)?(?:刊|转|摘|原载|来源)|编者?按|图\s*[\d一二三四五六七八九十]+\s*[：:]|[〔［[（(【]?\s*[注註]\s*(?:\d|[一二三四五六七八九十①-⑳]))/u;

/** Only the start of a block looks like this: a number, a mark, an author or source note. A digit alone does not. */
export const opensBlock = (text: string): boolean => numbering(text) !== undefined || OPENER.test(simplify(text));

/** Opens with a mark that only stands inside a sentence or at its end: the line goes on with the one above. */
export const opensInside = (text: string): boolean => /^[，、。；：？！）】》”’]/u.test(text);

export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);
export const hanCount = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;
export const latinWords = (text: string): number => text.match(/[A-Za-z]{2,}/gu)?.length ?? 0;

/** `len` characters of the block's text from `from` on, as runs of their own. */
export function sliceRuns(runs: readonly Run[], from: number, to = Number.POSITIVE_INFINITY): Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, run.text.length);
    if (start < end) out.push(sliceRun(run, start, end));
    at += run.text.length;
  }
  return out;
}

/** Corrected words have no columns of their own: all columns of the run go with its first letter. */
function sliceRun(run: Run, from: number, to: number): Run {
  const text = run.text.slice(from, to);
  if (run.end === undefined) return { ...run, start: run.start + from, text };
  return from === 0 ? { ...run, text } : { ...run, start: run.end, text };
}

/** Column of the source behind the run. */
export const endOf = ({ start, text, end }: Run): number => end ?? start + text.length;

/** The block cut before character `at` of its text. */
export function splitBlock(block: Block, at: number): [Block, Block] {
  return [
    { ...block, runs: sliceRuns(block.runs, 0, at) },
    { ...block, runs: sliceRuns(block.runs, at), gap: 0, indent: false },
  ];
}

/** How many lines from `at` on hold one letter each, as vertical print leaves a title; 0 for fewer than three. */
export function verticalRun(blocks: readonly Block[], at: number, step: 1 | -1 = 1): number {
  let length = 0;
  while (isOneLetter(blocks[at + step * length])) length++;
  return length >= 3 ? length : 0;
}

const isOneLetter = (block: Block | undefined): boolean =>
  block !== undefined && /^[\p{Script=Han}\p{Pd}：:“”]$/u.test(textOf(block).trim());

/** The letters of a line alone, without its numbers: a running head is the same on every page. */
export const letterKey = (block: Block): string => bare(lookOf(block)).replace(/\p{N}/gu, '');

/** HTML that OCR programs write; source of a regular expression. Marks, not text, but the ledger names them. */
export const HTML_TAG =
  '</?(?:p|br|b|strong|div|span|center|u|i|em|sub|sup|table|thead|tbody|tr|t[dh])(?:\\s[^<>]*)?/?>';

/** Where the cells of a line stand that two spaces or more part, as [from, to). */
export function spacedCells(text: string): [number, number][] {
  return [...text.matchAll(/\S+(?:[ \u3000]\S+)*/gu)].map((match) => [match.index, match.index + match[0].length]);
}

/** Characters of the widest printed column: a longer line is a whole paragraph. */
export const WIDEST_COLUMN = 60;

/** Column at which the block's last line ends, its indent included. */
export function rightEdge(block: Block): number {
  const last = block.runs.at(-1);
  return last ? endOf(last) : 0;
}

/** Two parts as one: the second's lines follow the first's, with nothing between. */
export function joinParts(a: Part, b: Part, rule: string): Part {
  return { ...a, rule, block: { ...a.block, runs: [...a.block.runs, ...b.block.runs], hardBreak: b.block.hardBreak } };
}

const DIGITS = '〇一二三四五六七八九';

/** `二〇二一` → 2021, `十二` → 12, `21` → 21; NaN where it is no number. Up to 99 for 十 forms. */
export function parseNumber(text: string): number {
  const value = text.normalize('NFKC').replace(/[○零]/gu, '〇').trim();
  if (/^\d+$/u.test(value)) return Number(value);
  if (/^[〇一二三四五六七八九]+$/u.test(value)) return Number([...value].map((c) => DIGITS.indexOf(c)).join(''));
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/u.exec(value);
  if (!tens) return Number.NaN;
  return (tens[1] ? DIGITS.indexOf(tens[1]) : 1) * 10 + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
}

/** Names of a printed list: spaces and 、 part them, letter-spaced ones (`张 岚`, `吴 子 健`) are closed. */
export function splitNames(text: string): string[] {
  const words = text
    .trim()
    .split(/[\s、，,;；]+/u)
    .filter(Boolean);
  const names: string[] = [];
  for (let i = 0; i < words.length; ) {
    const apart = words.findIndex((word, at) => at >= i && !([...word].length === 1 && isHan(word)));
    const letters = (apart < 0 ? words.length : apart) - i;
    // Three letters are one name, four are two.
    const length = letters === 3 ? 3 : letters >= 2 ? 2 : 1;
    names.push(words.slice(i, i + length).join(''));
    i += length;
  }
  return names;
}

/** Roles whose text is in the front matter. */
const HEAD: ReadonlySet<Role> = new Set<Role>(['kicker', 'title', 'subtitle', 'byline', 'region', 'source']);
export const isInFrontMatter = (part: Part): boolean =>
  HEAD.has(part.role) || (part.role === 'note' && part.rule === 'author-note');

/** The words of a line that ends or begins with a page's number: `标题 12` → `标题`; undefined for any other line. */
export function besideFolio(text: string): string | undefined {
  const parts = /^(?:\d{1,3}\s+(?<behind>\D.*)|(?<before>.*\D)\s+\d{1,3})$/u.exec(text.trim())?.groups;
  return parts?.behind ?? parts?.before;
}

/** A number alone on its line, bare or between dashes, or `第12页`; `・一三・` by its places, as only pages are counted: `・三・` may part a text. */
export const isFolio = (block: Block): boolean =>
  block.hash === 0 &&
  /^[-—–·•・|\s]*(?:(?:第\s*)?\d{1,3}(?:\s*页)?|(?<=[-—–·•・|\s])[一二三四五六七八九][〇○零一二三四五六七八九]{1,2}(?=\s*[-—–·•・|]))[-—–·•・|\s]*$/u.test(
    lookOf(block),
  );
