/** Page numbers and running heads that were left in an article's sentences, as far as the source shows them without a truth. */
import type { LedgerEntry } from '../../../src/schema.ts';
import type { Outcome } from './outcome.ts';

/** A number of up to four digits with the marks that stand around a page's, and with what recognition makes of them. */
const NUMBER = /^[\s\-—–·•・|.。,，、~*]*\d{1,4}[\s\-—–·•・|.。,，、~*]*$/u;
/** A running head is short, holds Han characters and a number, and stands at so many places at least. */
const LONGEST_HEAD = 40;
const FEWEST_HEADS = 3;
const STOPPED = /[。！？…；：:;!?.][”’」』）)\]】〉》*]*\s*$/u;
/** Running text; lists, tables and code hold numbers and alike lines of their own. */
const SENTENCES = new Set(['paragraph', 'source', 'note']);

/** Lines of furniture that follow a line of the same article which ends in the middle of a sentence. */
export function leftFurniture({ entries, lines }: Outcome): number[] {
  const heads = runningHeads(lines);
  const isFurniture = (text: string): boolean => NUMBER.test(text) || heads.has(lettersOf(text));
  const text = ({ line }: LedgerEntry): string => lines[line - 1] ?? '';
  const running = entries.filter(({ target, role }) => typeof target === 'number' && SENTENCES.has(role));
  const left: LedgerEntry[] = [];
  let before: LedgerEntry | undefined;
  for (const entry of running) {
    if (!isFurniture(text(entry))) before = entry;
    else if (before?.target === entry.target && isCut(text(before))) left.push(entry);
  }
  return [...new Set(left.map(({ line }) => line))].toSorted((a, b) => a - b);
}

const isCut = (text: string): boolean => /\p{Script=Han}/u.test(text) && !STOPPED.test(text);

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

function runningHeads(lines: readonly string[]): Set<string> {
  const times = new Map<string, number>();
  for (const line of lines) {
    const letters = lettersOf(line);
    const isHead = line.trim().length <= LONGEST_HEAD && /\p{Script=Han}{2}/u.test(letters) && /\d/u.test(line);
    if (isHead && !STOPPED.test(line)) times.set(letters, (times.get(letters) ?? 0) + 1);
  }
  return new Set([...times].filter(([, count]) => count >= FEWEST_HEADS).map(([letters]) => letters));
}
