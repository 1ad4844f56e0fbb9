/** Second stage: each block gets the label of the first rule that holds; most blocks get none. */

import { labelRules } from '../labels/index.ts';
import { firstLine, lengthOf, lookOf } from '../line/block.ts';
import { endsSentence } from '../line/marks.ts';
import { WIDEST_COLUMN } from '../line/page.ts';
import { letterKey } from '../line/similarity.ts';
import type { Block, Periodical } from '../model.ts';
import { damagedFolios } from './folios.ts';
import { splitJumps } from './jumps.ts';

/** What the pages of the document repeat at one place says so by that, whatever its words are. */
const PAGE_FURNITURE = { role: 'running-head', rule: 'page-furniture' } as const;

/** `furniture`: lines that stand at one place on several pages of the document that the text was made from. */
export function label(lines: Block[], periodical: Periodical, furniture: ReadonlySet<number> = new Set()): Block[] {
  const blocks = lines.flatMap(splitJumps);
  const frequency = frequencyOf(blocks);
  const usualGap = median(blocks.map((block) => block.gap));
  const folios = damagedFolios(blocks);
  return blocks.map((block, at) => {
    if (block.code) return block;
    const runsOn = runsOnInto(block, blocks[at - 1]);
    const around = { blocks, at, periodical, frequency, usualGap, damagedFolios: folios, runsOn };
    const rule = labelRules.find(({ holds }) => holds(block, around));
    if (rule) return { ...block, label: { role: rule.role, rule: rule.rule } };
    return furniture.has(firstLine(block)) ? { ...block, label: PAGE_FURNITURE } : block;
  });
}

/** UTF-16 units up to which a line looks like a heading, whatever stands below it. */
const LONGEST_HEADING = 15;

/** No blank between, and the line above has neither a stop nor the look of a heading. */
const runsOnInto = (block: Block, above: Block | undefined): boolean =>
  above !== undefined &&
  block.gap === 0 &&
  !block.indent &&
  above.hash === 0 &&
  lengthOf(above) > LONGEST_HEADING &&
  lengthOf(above) <= WIDEST_COLUMN &&
  !endsSentence(lookOf(above));

function frequencyOf(blocks: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of blocks) {
    const key = letterKey(block);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
