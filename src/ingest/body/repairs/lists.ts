/** Lists: six lines or more of which most lack a stop, such as appointments. Their lines are never joined by punctuation. */

import { joinParts, lengthOf, textOf } from '../../line/block.ts';
import { endsSentence, hasFullStop, opensInside } from '../../line/marks.ts';
import type { Part } from '../../model.ts';
import type { Repair } from '../../rule.ts';

const FEWEST_LINES = 6;
const SHARE_WITHOUT_STOP = 0.6;
/** Halves of cut paragraphs lack stops too, but they are long; median characters of a line. */
const LONGEST_LINE = 80;
/** Median characters of a line of verse. */
const LONGEST_VERSE = 16;
/** A line is cut only where the column ends; verse is shorter; characters. */
const SHORTEST_CUT_LINE = 14;
/** A pair of characters in this share of the lines is the list's own pattern (同志 in appointments). */
const SHARE_OF_PATTERN = { loose: 0.6, strict: 0.8 };

export const lists: Repair = {
  id: 'list',
  apply: (parts, { columnWidth }) => {
    if (columnWidth > 0) return parts;
    const out: Part[] = [];
    for (let at = 0; at < parts.length; ) {
      const length = listLength(parts, at);
      out.push(...(length > 0 ? asList(parts.slice(at, at + length)) : parts.slice(at, at + 1)));
      at += Math.max(1, length);
    }
    return out;
  },
};

/** Lines of the list that begins at `at`; 0 where none does. One line with a stop may stand between two without. */
function listLength(parts: readonly Part[], at: number): number {
  const lacksStop = (i: number): boolean => {
    const part = parts[i];
    return part?.role === 'paragraph' && part.block.hash === 0 && !endsSentence(textOf(part.block));
  };
  if (!lacksStop(at)) return 0;
  let end = at + 1;
  while (lacksStop(end) || (parts[end]?.role === 'paragraph' && lacksStop(end + 1))) end++;
  const lines = parts.slice(at, end);
  // A stop inside and none at the end: half of a sentence, not an item.
  const without = lines.filter(({ block }, i) => lacksStop(at + i) && !hasFullStop(textOf(block))).length;
  const median = lines.map((part) => lengthOf(part.block)).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  const isList = lines.length >= FEWEST_LINES && without > SHARE_WITHOUT_STOP * lines.length && median <= LONGEST_LINE;
  if (!isList) return 0;
  // The stop at the end of the last line of verse.
  const last = parts[end];
  const closes = last?.role === 'paragraph' && last.block.hash === 0 && lengthOf(last.block) <= median + 1;
  return lines.length + (median <= LONGEST_VERSE && closes ? 1 : 0);
}

/** Each line an item; only a line that lacks the list's own pattern goes on with the line before it. */
function asList(lines: readonly Part[]): Part[] {
  // A cut paragraph above the list lacks stops as well, but not the list's pattern.
  const loose = patternOf(lines, SHARE_OF_PATTERN.loose);
  const from = Math.max(
    0,
    lines.findIndex((part) => holds(part, loose)),
  );
  const pattern = patternOf(lines.slice(from), SHARE_OF_PATTERN.strict);
  const items: Part[] = lines.slice(0, from);
  for (const part of lines.slice(from)) {
    const last = items.at(-1);
    const goesOn = last?.role === 'list' && !endsSentence(textOf(last.block)) && continues(last, part, pattern);
    if (goesOn) items[items.length - 1] = joinParts(last, part, 'list-line-goes-on');
    else items.push({ ...part, role: 'list', rule: 'list' });
  }
  return items;
}

const continues = (last: Part, part: Part, pattern: readonly string[]): boolean =>
  opensInside(textOf(part.block)) ||
  // （挂职） ends an item.
  (lengthOf(last.block) >= SHORTEST_CUT_LINE && !/[）)]$/u.test(textOf(last.block)) && !holds(part, pattern));

/** Without a pattern every line is an item. */
const holds = (part: Part, pattern: readonly string[]): boolean =>
  pattern.length === 0 || pattern.some((pair) => textOf(part.block).includes(pair));

function patternOf(lines: readonly Part[], share: number): string[] {
  const counts = new Map<string, number>();
  for (const part of lines) {
    const text = textOf(part.block);
    const pairs = new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2)));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count >= share * lines.length).map(([pair]) => pair);
}
