/**
 * Where sentences and numbers begin and end, in text and as words of the index. Such a word stands at a unit beside the word of its pair, so that
 * whether two words are in one sentence, or a figure is whole, is answered from positions alone. Pure; runs in Node and in the browser.
 */
import { isPlain, type Unit, wordAt } from './tokens.ts';

/** Stands where a sentence begins inside a paragraph; the first of a paragraph has the sign of the paragraph before it. */
export const SENTENCE = '。';
/** The pair that begins at a unit where a number begins: `<20` in 2021. */
export const numberBegins = (pair: string): string => `<${pair}`;
/** The pair at whose second unit a number ends: `>21` in 2021. */
export const numberEnds = (pair: string): string => `>${pair}`;
/** A number of one figure. */
export const numberOfOne = (figure: string): string => `=${figure}`;

/** What ends a sentence (GB/T 15834: 。！？), in every width and direction. */
const SENTENCE_END = /[。！？!?｡︒︕︖]/u;
const FIGURE = /^\p{Nd}$/u;
/** Figures with single points or commas between them: one number or several. */
const RUN = /\p{Nd}+(?:[.．,，]\p{Nd}+)*/gu;

export const isFigure = (unit: string | undefined): boolean =>
  unit !== undefined && !isPlain(unit) && FIGURE.test(unit);

/** What a unit is the edge of. */
export interface Edges {
  sentenceBegins: boolean;
  numberBegins: boolean;
  numberEnds: boolean;
}

/** Of each unit of a text. A sign that stands for figures by itself, such as ① and ½, is a number of its own. */
export function edgesOf(text: string, units: readonly Unit[]): Edges[] {
  const [begins, ends] = [new Set<number>(), new Set<number>()];
  for (const { start, end } of numbersIn(text)) {
    begins.add(start);
    ends.add(end);
  }
  return units.map(({ unit, start, end }, at) => {
    const [before, after] = [units[at - 1], units[at + 1]];
    const figure = isFigure(unit);
    const alone = figure && !FIGURE.test(text.slice(start, end));
    return {
      sentenceBegins: before !== undefined && before.end < start && SENTENCE_END.test(text.slice(before.end, start)),
      numberBegins: figure && before?.start !== start && (alone || begins.has(start)),
      numberEnds: figure && after?.start !== start && (alone || ends.has(end)),
    };
  });
}

/** 1,234,567.8 and 3.14 are one; 2021.3.5, a date, is three; 2019,2020 are two. (Old browsers know no look-behind.) */
function numbersIn(text: string): { start: number; end: number }[] {
  return Array.from(text.matchAll(RUN)).flatMap(({ 0: run, index }) => {
    const parts = run.split(/([.．,，])/u);
    const numbers: { start: number; end: number }[] = [];
    let start = index;
    for (let at = 0; at < parts.length; ) {
      const last = lastPart(parts, at);
      const end = start + parts.slice(at, last + 1).join('').length;
      numbers.push({ start, end });
      start = end + 1;
      at = last + 2;
    }
    return numbers;
  });
}

/** `parts`: figures, a sign, figures, …; the last of the number that begins at `at`. */
function lastPart(parts: readonly string[], at: number): number {
  const isComma = (place: number): boolean => parts[place] === ',' || parts[place] === '，';
  const isPoint = (place: number): boolean => parts[place] === '.' || parts[place] === '．';
  let last = at;
  if ((parts[at]?.length ?? 0) <= 3) while (isComma(last + 1) && parts[last + 2]?.length === 3) last += 2;
  if (last > at) return isPoint(last + 1) ? last + 2 : last;
  return isPoint(at + 1) && !isPoint(at - 1) && !isPoint(at + 3) ? at + 2 : at;
}

/** A word beside that of a pair, and the place of its unit. */
export interface BoundWord {
  word: string;
  at: number;
}

/** `units`: those of the text of a paragraph. */
export function boundWordsOf(text: string, units: readonly Unit[]): BoundWord[] {
  const words: BoundWord[] = [];
  const edges = edgesOf(text, units);
  // Most units are no edge of anything.
  for (const [at, edge] of edges.entries()) {
    if (edge.sentenceBegins) words.push({ word: SENTENCE, at });
    if (edge.numberBegins && at + 1 < units.length) words.push({ word: numberBegins(wordAt(units, at)), at });
    if (edges[at + 1]?.numberEnds) words.push({ word: numberEnds(wordAt(units, at)), at });
    if (edge.numberBegins && edge.numberEnds) words.push({ word: numberOfOne(units[at]?.unit ?? ''), at });
  }
  return words;
}
