/** Line of the source on which words of a passage stand, by the ledger. */
import type { WatchedIssue, WatchedText } from './model.ts';
import { CONTEXT } from './numbers.ts';
import { lettersOf } from './sheet.ts';

/** `start`, `end`: UTF-16 code units of the passage. Where the source reads otherwise there, the nearest words tell; 1 without a ledger. */
export function lineOf(
  { lines, ledger }: WatchedIssue,
  { text, target }: WatchedText,
  start: number,
  end: number,
): number {
  const own = ledger.entries.filter((entry) => entry.target === target);
  const letters: string[] = [];
  // Blocks by their number, so that no words are found across two of them.
  const placed = own.toSorted((a, b) => a.block - b.block || a.line - b.line);
  const lineAt: number[] = [];
  for (const [at, entry] of placed.entries()) {
    const words = lettersOf((lines[entry.line - 1] ?? '').slice(entry.start, entry.end));
    const between = at > 0 && placed[at - 1]?.block !== entry.block ? '\n' : '';
    letters.push(between + words);
    for (let i = 0; i < between.length + words.length; i++) lineAt.push(entry.line);
  }
  const all = letters.join('');
  for (const { words, at } of soughtFor(
    lettersOf(text.slice(0, start)),
    lettersOf(text.slice(start, end)),
    lettersOf(text.slice(end)),
  )) {
    const found = words === '' ? -1 : all.indexOf(words);
    if (found >= 0) return lineAt[found + at] ?? 1;
  }
  return own[0]?.line ?? 1;
}

/** What to look for, surest first, and which letter of it says the line: the words among their neighbours, the neighbours alone, the words alone. */
function soughtFor(left: string, words: string, right: string): { words: string; at: number }[] {
  const beside = CONTEXT.map((width) => ({ before: left.slice(-width), after: right.slice(0, width) }));
  return [
    ...beside.map(({ before, after }) => ({ words: before + words + after, at: before.length })),
    ...beside.flatMap(({ before, after }) => [
      { words: before, at: Math.max(0, before.length - 1) },
      { words: after, at: 0 },
    ]),
    { words, at: 0 },
  ];
}
