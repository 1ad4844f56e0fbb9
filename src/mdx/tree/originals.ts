/** An article as the source has it: the corrections on its record undone. */
import type { AppliedCorrection, Article } from '../../schema.ts';
import type { TextBlock } from '../model.ts';

/** `text` before the corrections that were made in it. */
export function undo(text: string, corrections: readonly AppliedCorrection[]): string {
  return corrections
    .toSorted((a, b) => b.offset - a.offset)
    .reduce((read, { offset, from, to }) => read.slice(0, offset) + from + read.slice(offset + to.length), text);
}

/** The original text of each block, in order. */
export function originalsOf(
  { corrections = [] }: Pick<Article, 'corrections'>,
  blocks: readonly TextBlock[],
): string[] {
  const byBlock = Map.groupBy(corrections, ({ block }) => block);
  return blocks.map(({ ordinal, text }) => undo(text, byBlock.get(ordinal) ?? []));
}
