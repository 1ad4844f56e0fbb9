/**
 * Where sentences and numbers begin and end, in text and as words of the index. Such a word stands at a unit beside the word of its pair, so that
 * whether two words are in one sentence, or a figure is whole, is answered from positions alone. Pure; runs in Node and in the browser.
 */
import { brokenPairWord, pairWord, type Unit } from './tokens.ts';

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
/** 1,234,567.8, then 3.14, then figures alone: 2021.3.5 is a date of three numbers, 2019,2020 are two. */
const NUMBER =
  /(?<![\p{Nd}])\p{Nd}{1,3}(?:[,，]\p{Nd}{3})+(?!\p{Nd})(?:[.．]\p{Nd}+)?|(?<![.．\p{Nd}])\p{Nd}+[.．]\p{Nd}+(?![.．]?\p{Nd})|\p{Nd}+/gu;

export const isFigure = (unit: string | undefined): boolean => unit !== undefined && FIGURE.test(unit);

/** What a unit is the edge of. */
export interface Edges {
  sentenceBegins: boolean;
  numberBegins: boolean;
  numberEnds: boolean;
}

/** Of each unit of a text. A sign that stands for figures by itself, such as ① and ½, is a number of its own. */
export function edgesOf(text: string, units: readonly Unit[]): Edges[] {
  const [begins, ends] = [new Set<number>(), new Set<number>()];
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    begins.add(index);
    ends.add(index + number.length);
  }
  return units.map(({ unit, start, end }, at) => {
    const [before, after] = [units[at - 1], units[at + 1]];
    const alone = !FIGURE.test(text.slice(start, end));
    const figure = isFigure(unit);
    return {
      sentenceBegins: before !== undefined && SENTENCE_END.test(text.slice(before.end, start)),
      numberBegins: figure && before?.start !== start && (alone || begins.has(start)),
      numberEnds: figure && after?.start !== start && (alone || ends.has(end)),
    };
  });
}

/** A word beside that of a pair, and the place of its unit. */
export interface BoundWord {
  word: string;
  at: number;
}

/** `units`: those of the text of a paragraph. */
export function boundWordsOf(text: string, units: readonly Unit[]): BoundWord[] {
  return edgesOf(text, units).flatMap((edges, at, all) => {
    const [unit, next] = [units[at]?.unit ?? '', units[at + 1]];
    const pair = next ? (next.afterMark ? brokenPairWord : pairWord)(unit, next.unit) : unit;
    const words = [
      ...(edges.sentenceBegins ? [SENTENCE] : []),
      ...(edges.numberBegins && next ? [numberBegins(pair)] : []),
      ...(all[at + 1]?.numberEnds ? [numberEnds(pair)] : []),
      ...(edges.numberBegins && edges.numberEnds ? [numberOfOne(unit)] : []),
    ];
    return words.map((word) => ({ word, at }));
  });
}
