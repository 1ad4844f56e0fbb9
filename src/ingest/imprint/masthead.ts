/** 版权页 and 编委会名单: where they stand in the issue. */

import { tight } from '../../chinese/script.ts';
import { lengthOf, textOf } from '../line/block.ts';
import { hasFullStop } from '../line/marks.ts';
import type { Block } from '../model.ts';
import { fieldsIn, isNames, LONGEST_FIELD } from './masthead-fields.ts';

const IDENTITY =
  /^《[^》]{2,20}》|第\s*\S{1,5}\s*期|总第?\s*\d+|月\s*[\d一二三四五六七八九十]{0,3}\s*日?\s*出版|内部|注意保存|准印|[刊]号|ISSN|编辑(?:指导)?委员会|编委会|https?:|www\.|^[（(]?按姓氏|^\d{4}[.年/-]/u;

/** Labels that must stand close together before a stretch of lines is believed to be a colophon; beside the contents, fewer. */
const FEWEST_LABELS = { anywhere: 3, besideContents: 2 };
const WIDEST_HOLE = 8;

/** Ranges of blocks (`from` inclusive, `to` exclusive) that are colophon; `taken(i)` marks blocks that belong to the contents. */
export function findMasthead(blocks: readonly Block[], taken: (at: number) => boolean): [number, number][] {
  const ranges: [number, number][] = [];
  let cluster: number[] = [];
  const close = () => {
    const labels = new Set(cluster.flatMap((at) => fieldsIn(blocks[at] as Block).map(({ label }) => tight(label))));
    const isBeside = [-1, -2].some((step) => taken((cluster[0] ?? 0) + step)) || taken((cluster.at(-1) ?? 0) + 1);
    const fewest = isBeside ? FEWEST_LABELS.besideContents : FEWEST_LABELS.anywhere;
    if (labels.size >= fewest) ranges.push(widen(blocks, cluster, taken));
    cluster = [];
  };
  for (const [at, block] of blocks.entries()) {
    if (taken(at) || lengthOf(block) > LONGEST_FIELD || hasFullStop(textOf(block))) close();
    else if (fieldsIn(block).length > 0) {
      if (cluster.length > 0 && at - (cluster.at(-1) ?? at) > WIDEST_HOLE) close();
      cluster.push(at);
    }
  }
  close();
  return ranges;
}

/** Takes in the lines around that name the issue: 《刊名》, number, date, 内部资料. */
function widen(blocks: readonly Block[], cluster: number[], taken: (at: number) => boolean): [number, number] {
  let from = cluster[0] ?? 0;
  let to = (cluster.at(-1) ?? 0) + 1;
  const belongs = (at: number): boolean => {
    const block = blocks[at];
    return block !== undefined && !taken(at) && lengthOf(block) <= 40 && IDENTITY.test(textOf(block));
  };
  while (belongs(from - 1) && (blocks[from]?.gap ?? 0) < 5) from--;
  while (belongs(to)) to++;
  // Names that run on below their label: `徐裕宏 程金敏`.
  while (to < blocks.length && !taken(to) && (blocks[to]?.gap ?? 9) <= 1 && isNames(blocks[to] as Block)) to++;
  return [from, to];
}
