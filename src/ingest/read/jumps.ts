/** 下转第12页 and 上接第5页: an article that breaks off here and goes on there. */

import { lookOf, splitBlock } from '../line/block.ts';
import type { Block } from '../model.ts';

/** The number may be misread or lost. */
const PAGE = '(?:第?[^（）()页版]{0,4}[页版]|[Pp]\\.?\\s*\\d{1,3})';
const OUT = new RegExp(`[（(【[]\\s*(?:下|续)转${PAGE}\\s*[)）】\\]]$`, 'u');
const IN = new RegExp(`^[（(【[]\\s*上接${PAGE}\\s*[)）】\\]]`, 'u');

/** A jump that is printed in the line of its text becomes a block of its own, so that it can be told from the text. */
export function splitJumps(block: Block): Block[] {
  const look = lookOf(block);
  const [out, back] = [OUT.exec(look), IN.exec(look)];
  if (out && out.index > 0) return splitBlock(block, out.index);
  if (back && back[0].length < look.length) return splitBlock(block, back[0].length);
  return [block];
}

/** Breaks off here; else it goes on from there. */
export const isJumpOut = (block: Block): boolean => /[下续]?转/u.test(lookOf(block));
