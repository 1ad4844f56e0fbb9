/** The block that an address means, as it was cited: a corrected paragraph answers to the address of its original as well. */
import type { Article } from '../../schema.ts';
import type { TextBlock } from '../model.ts';
import { anchorOf } from './anchor.ts';
import { originalsOf } from './originals.ts';

export function blockAt(
  data: Pick<Article, 'corrections'>,
  blocks: readonly TextBlock[],
  anchor: string,
): TextBlock | undefined {
  const originals = originalsOf(data, blocks);
  return (
    blocks.find((block) => block.anchor === anchor) ??
    blocks.find(({ ordinal }, at) => anchorOf(ordinal, originals[at] ?? '') === anchor)
  );
}
