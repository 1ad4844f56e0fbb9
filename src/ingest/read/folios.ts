/** 页码 that OCR damaged: `·17。`, `·4.`, `5.` on lines of their own. One alone proves nothing; that they rise from page to page does. */
import { textOf } from '../line/block.ts';
import { isFolio } from '../line/page.ts';
import type { Block } from '../model.ts';

/** Pages whose folio may be lost between two that were read. */
const MOST_LOST = 3;
/** Characters that OCR reads for the points beside a folio, and for its digits. */
const MARK = '[-—–·•・|.。,，、:：;；*_~\'"“”‘’°\\s]';
const DAMAGED = new RegExp(`^(?<before>${MARK}*)(?<digits>[\\dlIoO]{1,3})(?<after>${MARK}*)$`, 'u');

interface Candidate {
  at: number;
  value: number;
  /** Its look alone proves it. */
  isSure: boolean;
}

/** Indices of the blocks that are folios by their order. Blocks that are folios by their look are not among them. */
export function damagedFolios(blocks: readonly Block[]): Set<number> {
  const candidates = blocks.flatMap((block, at) => candidateOf(block, at));
  const folios = new Set<number>();
  let anchor: Candidate | undefined;
  for (const [i, candidate] of candidates.entries()) {
    const next = candidates.slice(i + 1, i + 1 + MOST_LOST).find((other) => other.isSure);
    const follows = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
      a !== undefined && b !== undefined && b.value > a.value && b.value - a.value <= MOST_LOST;
    const isFolioHere =
      candidate.isSure ||
      (follows(anchor, candidate) && (next === undefined || next.value > candidate.value)) ||
      follows(candidate, next);
    if (!isFolioHere) continue;
    anchor = candidate;
    if (!isFolio(blocks[candidate.at] as Block)) folios.add(candidate.at);
  }
  return folios;
}

function candidateOf(block: Block, at: number): Candidate[] {
  if (block.hash > 0 || block.code) return [];
  const groups = DAMAGED.exec(textOf(block))?.groups;
  if (!groups?.digits) return [];
  const value = Number(groups.digits.replace(/[lI]/gu, '1').replace(/[oO]/gu, '0'));
  const isMarked = groups.before?.trim() !== '' && groups.after?.trim() !== '';
  const isNumber = /^\d+$/u.test(groups.digits);
  // A letter alone is no number, and `1.` without a neighbour may be an item of a list.
  if (value === 0 || (!isNumber && !isMarked)) return [];
  return [{ at, value, isSure: (isMarked && isNumber) || isFolio(block) }];
}
