/** What the reader asks → the words that it is about. Pure. */
import { isHolding, withoutAsking } from '../../../chinese/question-words.ts';

/** One word: the index knows every two neighbouring characters, so a longer one is asked for by all of its pairs. */
export interface Word {
  text: string;
  pairs: string[];
  /** Where it stands nowhere as it is: without the single character that was added to it, or cut in two and two. */
  instead?: Word[];
}

export interface Question {
  /** Each once, in order. */
  words: Word[];
  /** What was asked for (有什么进展): it is no condition, for an answer has other words for it. */
  asked: string[];
}

/** Text → its segments in order, without a gap. */
export type Segment = (text: string) => string[];

/** Words of a question; what comes after them is given up unasked. */
export const MOST_WORDS = 12;

const CLAUSE = /[\p{L}\p{N}\p{M}%％.·-]+/gu;
const HAN = /^\p{Script=Han}+$/u;

/** Where nothing else was typed, what asks is what is looked for. */
export function questionOf(query: string, segment: Segment): Question {
  const clauses = query.normalize('NFKC').toLowerCase().match(CLAUSE) ?? [];
  const asked: string[] = [];
  const words = clauses.flatMap(withoutAsking).flatMap((piece) => {
    const [first, ...others] = joined(segment(piece.text));
    if (first && piece.asked) asked.push(first.text);
    if (piece.state !== undefined) asked.push(piece.state);
    return first && !piece.asked ? [first, ...others] : others;
  });
  if (words.length === 0)
    return { words: distinct((asked.length > 0 ? asked : clauses).map((text) => wordOf(text))), asked: [] };
  return { words: distinct(words), asked };
}

const distinct = (words: readonly Word[]): Word[] => [...new Map(words.map((word) => [word.text, word])).values()];

/**
 * Dictionaries disagree on short words (党|建, 现代|化): characters that stand alone side by side are one word, a single one belongs to the word before
 * it, else to the one after. After a figure it is a unit, and left out.
 */
function joined(segments: readonly string[]): Word[] {
  const words: Word[] = [];
  let before: Kind | undefined;
  /** A single character that belongs to what comes next. */
  let waiting = '';
  for (const { text, kind } of runsOf(segments)) {
    if (kind === 'character') {
      if (before === 'word') words.push(longer(words.pop(), text));
      else if (before !== 'figure') waiting = text;
      before = kind;
      continue;
    }
    if (kind === 'word') words.push(waiting === '' ? wordOf(text) : wordOf(`${waiting}${text}`, [wordOf(text)]));
    else if (waiting !== '') words.push(wordOf(waiting));
    if (kind === 'characters') words.push(wordOfCharacters(text));
    if (kind === 'figure') words.push(wordOf(text));
    waiting = '';
    before = kind;
  }
  return waiting === '' ? words : [...words, wordOf(waiting)];
}

const longer = (word: Word | undefined, more: string): Word =>
  word ? wordOf(`${word.text}${more}`, [word]) : wordOf(more);

function wordOf(text: string, instead?: Word[]): Word {
  const word = { text, pairs: pairsOf(text) };
  return instead === undefined ? word : { ...word, instead };
}

/** Characters that stood alone: 县乡, or 条抓块统, which may be 条抓 and 块统. */
function wordOfCharacters(text: string): Word {
  const characters = [...text];
  if (characters.length < 4) return wordOf(text);
  const twos = characters.flatMap((one, at) => (at % 2 === 0 ? [wordOf(`${one}${characters[at + 1] ?? ''}`)] : []));
  return wordOf(text, twos);
}

/** `none`: it is looked for nowhere. */
type Kind = 'word' | 'character' | 'characters' | 'figure' | 'none';

/** Segments with what they are; characters that stand alone side by side are one. */
function runsOf(segments: readonly string[]): { text: string; kind: Kind }[] {
  const runs: { text: string; kind: Kind }[] = [];
  for (const text of segments) {
    const [kind, last] = [kindOf(text), runs[runs.length - 1]];
    if (kind === 'character' && last && (last.kind === 'character' || last.kind === 'characters'))
      runs[runs.length - 1] = { text: `${last.text}${text}`, kind: 'characters' };
    else runs.push({ text, kind });
  }
  return runs;
}

function kindOf(text: string): Kind {
  if (isHolding(text) || !/[\p{L}\p{N}]/u.test(text)) return 'none';
  if (!HAN.test(text)) return 'figure';
  return [...text].length === 1 ? 'character' : 'word';
}

/** By characters, not by UTF-16 units. */
function pairsOf(text: string): string[] {
  const characters = [...text];
  if (characters.length < 3 || !HAN.test(text)) return [text];
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}
