/** A document → the words of the index, each with its place. Pure. */
import { boundWordsOf } from '../bounds.ts';
import { type Paragraph, STOP, unitsOf, wordAt } from '../tokens.ts';

/**
 * Positions count up from 0 over all paragraphs: one for the sign of each, then one for each unit. Words of bounds stand beside that of their
 * unit. `afterMark`: punctuation stands before the unit.
 */
export function eachWord(
  paragraphs: readonly Paragraph[],
  tell: (word: string, position: number, afterMark: boolean) => void,
): void {
  let first = 0;
  for (const { text } of paragraphs) {
    const units = unitsOf(text);
    tell(STOP, first, false);
    first += 1;
    for (const [at, { afterMark }] of units.entries()) tell(wordAt(units, at), first + at, afterMark);
    for (const { word, at } of boundWordsOf(text, units)) tell(word, first + at, units[at]?.afterMark ?? false);
    first += units.length;
  }
}
