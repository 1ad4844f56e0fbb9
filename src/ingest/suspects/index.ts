/** 疑似误识: detectors together, ranked. They propose; the text stays. */

import { isHan, simplify } from '../../chinese/script.ts';
import type { Block, Issue, LedgerData, Run } from '../model.ts';
import { echoes } from './echoes.ts';
import type { Detector, Strand, Suspicion } from './model.ts';
import { usualOf } from './pairs.ts';
import { strayMarks } from './stray-marks.ts';
import { variants } from './variants.ts';
import { words } from './words.ts';

/** Below this nobody's minute is well spent; at most so many an issue. */
const LOWEST_SCORE = 6;
const MOST = 40;

const detectors: readonly Detector[] = [strayMarks, variants, echoes, words];

/** Surest first. Two detectors that point at one place add up. */
export function suspectsOf(issue: Issue): LedgerData['suspects'] {
  const strands = strandsOf(issue);
  const usual = usualOf(strands);
  const found = detectors.flatMap((detect) => detect(strands, usual)).toSorted((a, b) => b.score - a.score);
  const kept: Suspicion[] = [];
  const byStrand = new Map<Strand, Suspicion[]>();
  for (const one of found) {
    const beside = byStrand.get(one.strand) ?? [];
    const same = beside.find((other) => other.from < one.to + 1 && one.from < other.to + 1);
    if (!same) {
      beside.push({ ...one });
      byStrand.set(one.strand, beside);
      kept.push(beside.at(-1) as Suspicion);
    } else if (same.reason !== one.reason) same.score += 1;
  }
  return kept
    .filter(({ score }) => score >= LOWEST_SCORE)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(toSuspect);
}

function strandsOf(issue: Issue): Strand[] {
  return [
    ...issue.contents.entries.flatMap((entry) => entry.blocks.map((block) => strandOf(block, entry.order))),
    ...issue.articles.flatMap((article) => article.parts.map(({ block }) => strandOf(block, article.order))),
  ].filter(({ letters }) => !/[\u{10000}-\u{10FFFF}]/u.test(letters) && isHan(letters));
}

function strandOf(block: Block, article: number): Strand {
  const places: Strand['places'] = [];
  const opens = new Set<number>();
  let letters = '';
  for (const run of block.runs) {
    let column = 0;
    for (const char of run.text) {
      if (isLetter(char)) {
        places.push({ run, at: column });
        letters += char;
      } else if (/[，。；：！？…]/u.test(char)) opens.add(places.length);
      column += char.length;
    }
  }
  return { letters: simplify(letters), places, opens, article };
}

/** Nearly all are of the common block, and those need no table of Unicode. */
const isLetter = (char: string): boolean => (char >= '\u4e00' && char <= '\u9fff') || /[\p{L}\p{N}]/u.test(char);

/** Letters of context on either side of a quotation. */
const AROUND = 3;

function toSuspect({ strand, from, to, suggestion, score, reason }: Suspicion): LedgerData['suspects'][number] {
  const [first, last] = [strand.places[from], strand.places[to - 1]];
  const run = first?.run as Run;
  const start = first?.at ?? 0;
  const end = last?.run === run ? last.at + 1 : run.text.length;
  const quote = run.text.slice(Math.max(0, start - AROUND), end + AROUND);
  // Letters are compared in simplified form; nothing is proposed in a form that the text does not print.
  const proposed =
    suggestion === undefined || simplify(quote) !== quote
      ? undefined
      : run.text.slice(Math.max(0, start - AROUND), start) + suggestion + run.text.slice(end, end + AROUND);
  return {
    rule: 'suspected-misreading',
    line: run.line,
    article: strand.article,
    message: reason,
    quote,
    ...(proposed === undefined ? {} : { suggestion: proposed }),
    advice: '请对照原刊；正文未改动',
    score: Math.round(score * 10) / 10,
  };
}
