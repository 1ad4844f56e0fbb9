/** One issue against its truth: which starts, titles and sections are wrong, and whether anybody was told. */
import { leftFurniture } from './furniture.ts';
import type { Outcome, Start, Told } from './outcome.ts';

export interface TrueStart {
  line: number;
  title: string;
  /** Null or absent where nothing is known of it; empty where none is printed. */
  section?: string | null | undefined;
}

export interface Fault {
  what: 'missed' | 'invented' | 'title' | 'section' | 'furniture' | 'difference';
  line: number;
  /** The true title, or the line. */
  text: string;
  got?: string;
  silent: boolean;
}

export interface Verdict {
  want: number;
  got: number;
  exact: number;
  near: number;
  titles: number;
  sections: number;
  sectionsWanted: number;
  /** Non-blank lines without a place in the ledger. */
  unledgered: number;
  faults: Fault[];
  doubts: number;
  blocking: number;
  /** Known of generated issues only: lines joined that were apart, and laws of conservation that were broken. */
  overJoins: number;
  lost: number;
}

/** What the truth of a generated issue knows besides. */
export interface Known {
  /** Lines of furniture that were left in articles; else those in sentences are guessed. */
  furniture?: readonly number[];
  /** Starts whose title differs from the contents: the editor must be told of each. */
  differing?: readonly number[];
}

/** A start counts as near within so many lines, if no more than one of them holds text. */
const NEAR = 12;
/** A doubt within so many lines of a fault tells of it, and so does one that quotes this much of the title. */
const TOLD_NEAR = 20;
const TOLD_LETTERS = 8;

export function judge(outcome: Outcome, truths: readonly TrueStart[], known: Known = {}): Verdict {
  const { furniture = leftFurniture(outcome), differing = [] } = known;
  const { starts, lines, doubts } = outcome;
  const got = new Set(starts.map(({ line }) => line));
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR && textBetween(lines, a, b) <= 1;
  const pairs = truths.map((truth): [TrueStart, Start | undefined] => [
    truth,
    starts.find(({ line }) => line === truth.line) ?? starts.find(({ line }) => isNear(line, truth.line)),
  ]);
  const invented = starts.filter(({ line }) => !truths.some((truth) => isNear(line, truth.line)));
  const titled = (found: Start, title: string): boolean => {
    const [a, b] = [letters(found.title), letters(title)];
    return a.includes(b) || b.includes(a);
  };
  const sectioned = pairs.filter(([truth]) => truth.section !== undefined && truth.section !== null);
  const sameSection = ([truth, found]: [TrueStart, Start | undefined]): boolean =>
    found !== undefined && letters(found.section) === letters(truth.section);
  const told = (line: number, title: string): boolean => doubts.some((doubt) => tells(doubt, line, title));
  const fault = (what: Fault['what'], line: number, text: string, got?: string): Fault => ({
    ...{ what, line, text, silent: !told(line, text) },
    ...(got === undefined ? {} : { got }),
  });
  return {
    want: truths.length,
    got: got.size,
    exact: truths.filter(({ line }) => got.has(line)).length,
    near: pairs.filter(([, found]) => found).length,
    titles: pairs.filter(([truth, found]) => found && titled(found, truth.title)).length,
    sections: sectioned.filter(sameSection).length,
    sectionsWanted: sectioned.length,
    unledgered: unledgered(outcome),
    faults: [
      ...pairs.flatMap(([truth, found]) => (found ? [] : [fault('missed', truth.line, truth.title)])),
      ...invented.map(({ line, title }) => ({ ...fault('invented', line, '', title), text: lines[line - 1] ?? '' })),
      ...pairs.flatMap(([truth, found]) =>
        found && !titled(found, truth.title) ? [fault('title', truth.line, truth.title, found.title)] : [],
      ),
      ...sectioned.flatMap((pair) =>
        pair[1] && !sameSection(pair)
          ? [fault('section', pair[0].line, pair[0].title, `${pair[1].section || '∅'} ≠ ${pair[0].section}`)]
          : [],
      ),
      ...furniture.map((line) => fault('furniture', line, lines[line - 1] ?? '')),
      ...differing
        .map((line) => fault('difference', line, truths.find((truth) => truth.line === line)?.title ?? ''))
        .filter(({ silent }) => silent),
    ],
    overJoins: 0,
    lost: 0,
    doubts: doubts.length,
    blocking: doubts.filter(({ blocking }) => blocking === true).length,
  };
}

/** Starts that are missed or invented; the other faults are told apart from them. */
export const isStart = ({ what }: Fault): boolean => what === 'missed' || what === 'invented';

const letters = (text: string | null | undefined): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

function textBetween(lines: readonly string[], a: number, b: number): number {
  return lines.slice(Math.min(a, b), Math.max(a, b) - 1).filter((line) => line.trim() !== '').length;
}

function tells(doubt: Told, line: number, title: string): boolean {
  const opening = letters(title).slice(0, TOLD_LETTERS);
  return (
    doubt.blocking === true ||
    Math.abs(doubt.line - line) <= TOLD_NEAR ||
    (opening !== '' && letters(doubt.message + (doubt.quote ?? '')).includes(opening))
  );
}

function unledgered({ entries, lines }: Outcome): number {
  const booked = new Set(entries.map(({ line }) => line));
  return lines.filter((line, at) => line.trim() !== '' && !booked.has(at + 1)).length;
}
