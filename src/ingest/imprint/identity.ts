/** Which issue this is: name, year, number, total number, date. Read from the lines around the articles, never from the articles. */

import { parseNumber } from '../../chinese/numbers.ts';
import { simplify, tight } from '../../chinese/script.ts';
import { lookOf, textOf } from '../line/block.ts';
import { hasFullStop } from '../line/marks.ts';
import type { Block, Periodical } from '../model.ts';

export interface Identity {
  title: string;
  year?: number;
  number?: number;
  totalNumber?: number;
  /** ISO date, as exact as the print. */
  published?: string;
  focus?: string;
}

const NUMBER = '([\\d〇○零一二三四五六七八九十]{1,5})';
/** 1973, 一九七三, or the years of the Republic: 民國一〇八. */
const YEAR = '([12]\\d{3}|[一二][〇○零一二三四五六七八九]{3}|民国\\s*[\\d〇○零一二三四五六七八九十]{1,3})';
const REPUBLIC = 1911;

/** Lines at the top among which a day may stand without a word. */
const TOP = 10;

/** Patterns in order of trust, each tried on every line before the next. */
const YEAR_AND_NUMBER: readonly RegExp[] = [
  new RegExp(`${YEAR}\\s*年\\s*(?:第\\s*)?${NUMBER}\\s*期`, 'u'),
  new RegExp(`${YEAR}\\s*年.{0,16}?第\\s*${NUMBER}\\s*期`, 'u'),
  /^\s*([12]\d{3})\s*[/.·—-]\s*(\d{1,3})\s*(?:$|[（(])/u,
  /([12]\d{3}).{0,20}?\bNo\.?\s*(\d{1,3})/iu,
  // A monthly that counts by its month: 二〇一一年五月号.
  new RegExp(`${YEAR}\\s*年\\s*${NUMBER}\\s*月\\s*[号刊]`, 'u'),
];
/** 1977 and below it 2, alone on their lines of the cover. */
const YEAR_ABOVE_NUMBER = /^([12]\d{3})\s*年?\n(\d{1,2})$/u;
const NUMBER_ALONE: readonly RegExp[] = [
  new RegExp(`第\\s*${NUMBER}\\s*期`, 'u'),
  /\bNo\.?\s*(\d{1,3})/iu,
  // 第一一七号 of a bulletin, but not that of a permit.
  new RegExp(`^(?!.*(?:[证證邮]|代号|登记)).*第\\s*${NUMBER}\\s*号`, 'u'),
  // （12） alone under the name of a bulletin.
  /^\s*[（(]\s*(\d{1,3})\s*[）)]\s*$/u,
];
const TOTAL: readonly RegExp[] = [new RegExp(`总\\s*(?:第|期)?\\s*${NUMBER}\\s*期?`, 'u')];
const FULL_DATE = new RegExp(`${YEAR}\\s*年\\s*${NUMBER}\\s*月(?:\\s*${NUMBER}\\s*日)?`, 'u');
/** 20190304, as dailies print their day. */
const EIGHT_DIGITS = /(?<!\d)((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/u;
const DAY = new RegExp(`${NUMBER}\\s*月\\s*${NUMBER}\\s*日\\s*(?:出版|印发|印刷)`, 'u');

/** `lines`: cover, colophon, contents and running heads, in order; long lines (captions, text) are not read for dates. */
export function identify(blocks: readonly Block[], periodical: Periodical): Identity {
  const lines = blocks.map(textOf).filter((line) => line.length <= 60 && !hasFullStop(line));
  const pairs = lines.map((line, at) => `${line.trim()}\n${lines[at + 1]?.trim() ?? ''}`);
  const both = firstMatch(lines, YEAR_AND_NUMBER) ?? firstMatch(pairs, [YEAR_ABOVE_NUMBER]);
  const dates = dateLines(lines);
  const year = numberOf(both?.[1]) ?? numberOf(firstMatch(dates, [FULL_DATE])?.[1]);
  // 总第70期 holds 第70期, which is no number within the year.
  const number =
    numberOf(both?.[2]) ??
    numberOf(
      firstMatch(
        lines.map((line) => line.replace(/总\s*第?\s*\S{1,5}\s*期/u, '')),
        NUMBER_ALONE,
      )?.[1],
    );
  const totalNumber = numberOf(firstMatch(lines, TOTAL)?.[1]);
  const published = dateOf(dates, lines, year);
  const focus = focusOf(blocks, periodical);
  return {
    title: nameOf(blocks, lines, periodical),
    ...(year === undefined ? {} : { year }),
    // More than 999 issues a year nobody prints: a misread line.
    ...(number === undefined || number > 999 ? {} : { number }),
    ...(totalNumber === undefined ? {} : { totalNumber }),
    ...(published === undefined ? {} : { published }),
    ...(focus === undefined ? {} : { focus }),
  };
}

function firstMatch(lines: readonly string[], patterns: readonly RegExp[]): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    for (const line of lines) {
      const match = pattern.exec(simplify(line).normalize('NFKC').replace(/[○零]/gu, '〇'));
      if (match) return match;
    }
  }
  return undefined;
}

function numberOf(text: string | undefined): number | undefined {
  const republican = /^民国\s*(.+)$/u.exec(text ?? '')?.[1];
  if (republican !== undefined) return REPUBLIC + parseNumber(republican) || undefined;
  const value = text === undefined ? Number.NaN : parseNumber(text);
  return Number.isNaN(value) || value < 1 || value > 9999 ? undefined : value;
}

/** Lines that say 出版 first: a caption on the cover may hold a date as well. */
const dateLines = (lines: readonly string[]): string[] => {
  const short = lines.filter((line) => line.length <= 40 && !/^[◀▲▼▶►◄]/u.test(line));
  const isDay = (line: string): boolean => new RegExp(`${FULL_DATE.source}(?<=日)`, 'u').test(line);
  return [
    ...short.filter((line) => /出版|印刷|印发/u.test(line)),
    ...short.filter((line) => line.length <= 24),
    ...short.filter(isDay),
  ];
};

function dateOf(dates: readonly string[], lines: readonly string[], year: number | undefined): string | undefined {
  const day = firstMatch(lines, [DAY]);
  const full = firstMatch(dates, [FULL_DATE]) ?? firstMatch(lines.slice(0, TOP), [EIGHT_DIGITS]);
  const parts = full ? [full[1], full[2], full[3]] : day && year ? [String(year), day[1], day[2]] : [];
  const numbers = parts.flatMap((part) => numberOf(part) ?? []);
  const [y, m, d] = numbers;
  if (y === undefined || m === undefined || m > 12 || (d ?? 1) > 31) return undefined;
  return numbers.map((value, at) => String(value).padStart(at === 0 ? 4 : 2, '0')).join('-');
}

/** The periodical's own name where the issue prints it; else 《…》 of the colophon; else the cover's heading. */
function nameOf(blocks: readonly Block[], lines: readonly string[], periodical: Periodical): string {
  if (lines.some((line) => tight(line).includes(tight(periodical.name)))) return periodical.name;
  const quoted = lines
    .map(
      (line) =>
        /^(?:编\s*辑\s*出\s*版\s*[：:]\s*)?《([^》]{2,20})》(?:编辑部)?(?:$|\s*[（(].{0,20}[）)]$)/u.exec(
          line.trim(),
        )?.[1],
    )
    .find(Boolean);
  const heading = blocks.find(
    (block) =>
      block.hash > 0 &&
      /^[\p{Script=Han}\s]{2,12}$/u.test(textOf(block)) &&
      !/目\s*录|^(?:详细|具体)?(?:内容|新闻)/u.test(lookOf(block)),
  );
  const before = lines.map((line) => /^([\p{Script=Han}]{2,10})\s*[12]\d{3}\s*年/u.exec(line)?.[1]).find(Boolean);
  const nameplate = blocks
    .map((block) => tight(textOf(block)))
    // A quotation in a box may stand above the name.
    .filter((line) => !/[，。！；]|[语語][录錄]$|最高指示/u.test(line))
    .slice(0, 3)
    .find(
      (line) =>
        /^\p{Script=Han}{2,8}(?:[·•]\p{Script=Han}{1,4})?$/u.test(line) &&
        !/[一二三四五六七八九〇][年月期号]|内部|主办|保存|目录/u.test(simplify(line)),
    );
  return quoted ?? (heading && tight(textOf(heading))) ?? nameplate ?? before ?? periodical.name;
}

/** 本期关注 and the short lines under it, one title. */
function focusOf(blocks: readonly Block[], periodical: Periodical): string | undefined {
  const at = blocks.findIndex((block) =>
    /^[◎●■◆○★☆\s]*本期(?:关注|聚焦|焦点|主题|策划)\s*[：:]?\s*$/u.test(textOf(block)),
  );
  if (at < 0) return undefined;
  const lines: string[] = [];
  for (const block of blocks.slice(at + 1, at + 4)) {
    // The imprint may follow closely.
    if (textOf(block).length > 20 || block.gap > 1 || block.label || isImprint(textOf(block), periodical)) break;
    lines.push(tight(textOf(block)));
  }
  return lines.length > 0 ? lines.join('') : undefined;
}

/** The periodical's name, a date or a number of the issue: a year alone may belong to the theme. */
const isImprint = (text: string, { name }: Periodical): boolean =>
  tight(text) === tight(name) ||
  /[12]\d{3}\s*年\s*(?:第|\d{1,2}\s*(?:月|期)|$)|第\s*\S{1,5}\s*期|总\s*第?\s*\d+\s*期/u.test(simplify(text));
