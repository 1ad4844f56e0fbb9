/** Contents without pages: the lines under 目录 that come back in the text, up to where the text begins. */

import { lengthOf, textOf } from '../../line/block.ts';
import { bare } from '../../line/likeness.ts';
import { hasFullStop } from '../../line/marks.ts';
import type { Block } from '../../model.ts';
import { isContentsHeading } from './lines.ts';
import { parseEntry, unpaged } from './styles.ts';
import type { Window } from './window.ts';

/** Lines of running text are longer; characters. */
const LONGEST_LINE = 60;
const FEWEST_FOUND = 3;

/** undefined where no list of titles stands under 目录. */
export function findUnpaged(blocks: readonly Block[]): Window | undefined {
  const from = blocks.findIndex(isContentsHeading);
  if (from < 0) return undefined;
  const listed = new Set<string>();
  let end = from + 1;
  for (; end < blocks.length; end++) {
    const block = blocks[end];
    const title = block && titleOf(block);
    // A title that comes again opens the first article.
    if (!block || title === undefined || listed.has(title)) break;
    listed.add(title);
  }
  const text = new Set(blocks.slice(end).map(titleOf));
  const found = [...listed].filter((title) => text.has(title)).length;
  const last = blocks.slice(0, end).findLastIndex((block) => text.has(titleOf(block)) || isCredited(block));
  return found >= FEWEST_FOUND && 2 * found >= listed.size ? { style: unpaged, from, to: last + 1, found } : undefined;
}

/** Of a line that may be an entry; undefined for running text. */
function titleOf(block: Block): string | undefined {
  const text = textOf(block);
  if (lengthOf(block) > LONGEST_LINE || hasFullStop(text)) return undefined;
  return bare(parseEntry(text, unpaged)?.title ?? text);
}

const isCredited = (block: Block): boolean => unpaged.pattern.test(textOf(block));
