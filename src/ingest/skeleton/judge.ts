/** Which reading explains the text best: whole outcomes are compared, not how many entries found a line. */
import { lengthOf, lookOf, textOf } from '../line/block.ts';
import { endsSentence, hasFullStop } from '../line/marks.ts';
import { numbering } from '../line/numbering.ts';
import type { Alignment, Block } from '../model.ts';
import { isContentsHeading } from './contents/lines.ts';
import { JUDGED, LIKE_STARTS, LOOK, WEIGHTS } from './numbers.ts';
import type { Proposal } from './proposal.ts';
import type { TitleIndex } from './title-lines.ts';

export type Features = Readonly<Record<keyof typeof WEIGHTS, number>>;

export interface Outcome {
  proposal: Proposal;
  alignment: Alignment;
  /** The block belongs to the contents or the colophon. */
  isOutside: (at: number) => boolean;
}

/** From 0 to 1 each. */
export function featuresOf(outcome: Outcome, blocks: readonly Block[], titles: TitleIndex): Features {
  const { proposal, alignment, isOutside } = outcome;
  const { matches, contents } = alignment;
  const starts = matches.map(({ at }) => at);
  const first = starts[0] ?? blocks.length;
  const before = sums(blocks.map((block, at) => (isOutside(at) || isFurniture(block) ? 0 : lengthOf(block))));
  const size = (from: number, to: number): number => Math.max(0, (before[to] ?? 0) - (before[from] ?? 0));
  const all = Math.max(1, size(0, blocks.length));
  const heads = starts.map((at, i) => headLook(blocks, at, matches[i]?.span ?? 1));
  const window = blocks.slice(proposal.from, proposal.to).reduce((sum, block) => sum + lengthOf(block), 0);
  const likeness = matches.reduce((sum, { similarity }) => sum + similarity, 0);
  const printed = proposal.to > proposal.from;
  return {
    coverage: size(first, blocks.length) / all,
    matched: printed || proposal.reading === 'outline' ? likeness / Math.max(1, contents.entries.length) : 0,
    number: matches.length === 0 ? 0 : 1 - 1 / Math.sqrt(matches.length),
    heads: mean(heads),
    missed: missedHeads(blocks, matches, isOutside),
    mark: blocks.slice(Math.max(0, proposal.from - JUDGED.linesToMark), proposal.to).some(isContentsHeading) ? 1 : 0,
    pages: pagesFit(alignment, blocks),
    unclaimed:
      unclaimedLines(blocks, titles, starts, isOutside).length / Math.max(JUDGED.fewestClaimed, matches.length),
    empty:
      matches.filter(({ at, span }, i) => size(at + Math.max(1, span), starts[i + 1] ?? blocks.length) === 0).length /
      Math.max(1, matches.length),
    window: Math.max(0, Math.min(1, window / (window + all) / JUDGED.largestWindow - 1)),
  };
}

export const scoreOf = (features: Features): number =>
  Object.entries(WEIGHTS).reduce(
    (sum, [name, weight]) => sum + weight * Math.min(1, features[name as keyof Features]),
    0,
  );

const isFurniture = ({ label }: Block): boolean =>
  label !== undefined && ['running-head', 'folio', 'artefact', 'marker', 'jump-line'].includes(label.role);

/** 0 to 1: how much the line looks like the head of an article. */
export function headLook(blocks: readonly Block[], at: number, span = 1): number {
  const [above, block] = [aboveOf(blocks, at), blocks[at]];
  if (!block || block.code) return 0;
  const text = lookOf(block).trim();
  const isLine = lengthOf(block) <= LOOK.longest && !hasFullStop(text.slice(0, -1)) && !/[，、。；]$/u.test(text);
  if (!isLine) return 0;
  const isFree =
    above === undefined ||
    above.hash > 0 ||
    above.label !== undefined ||
    above.code === true ||
    endsSentence(lookOf(above)) ||
    lengthOf(above) <= LOOK.shortAbove;
  const below = blocks[at + Math.max(1, span)];
  const isMarked = block.hash > 0 || (block.runs.length > 0 && block.runs.every((run) => run.bold));
  const isOpen = block.gap > 0 || isMarked;
  const isSigned = below?.label?.role === 'byline';
  const overText = below !== undefined && (lengthOf(below) > lengthOf(block) || isSigned || below.label !== undefined);
  return Math.min(
    (isFree ? LOOK.free : 0) +
      (isMarked ? LOOK.marked : 0) +
      (isOpen ? LOOK.open : 0) +
      (isSigned ? LOOK.signed : 0) +
      (overText ? LOOK.overText : 0),
    1,
  );
}

/** The nearest line above that is no furniture. */
function aboveOf(blocks: readonly Block[], at: number): Block | undefined {
  for (let i = at - 1; i >= 0; i--) if (!isFurniture(blocks[i] as Block)) return blocks[i];
  return undefined;
}

/** Share of the lines that look like the starts by their mark and are none. */
function missedHeads(
  blocks: readonly Block[],
  matches: Alignment['matches'],
  isOutside: (at: number) => boolean,
): number {
  const missed = likeStarts(blocks, matches, isOutside);
  return missed.length / Math.max(1, missed.length + matches.length);
}

/** Lines behind the first start that bear the starts' own mark, or a byline where the starts have one, and begin no article. */
export function likeStarts(
  blocks: readonly Block[],
  matches: Alignment['matches'],
  isOutside: (at: number) => boolean,
): number[] {
  const first = matches[0]?.at ?? blocks.length;
  const taken = new Set(
    matches.flatMap(({ at, span }) => Array.from({ length: Math.max(1, span) + 2 }, (_, i) => at + i - 1)),
  );
  const levels = matches.map(({ at }) => blocks[at]?.hash ?? 0);
  const level = levels[0] ?? 0;
  const isLevelled = level > 0 && levels.filter((own) => own === level).length >= LIKE_STARTS.levelled * levels.length;
  const signed =
    matches.filter(({ at, span }) => isSigned(blocks, at + Math.max(1, span) - 1)).length >=
    LIKE_STARTS.signed * matches.length;
  return blocks.flatMap((block, at) => {
    if (
      at < first ||
      taken.has(at) ||
      isOutside(at) ||
      block.code ||
      block.label ||
      numbering(textOf(block)) !== undefined
    )
      return [];
    const isAlike = isLevelled && block.hash > 0 && block.hash <= level;
    const isHead =
      signed && isSigned(blocks, at) && headLook(blocks, at) >= LIKE_STARTS.look && !endsSentence(textOf(block));
    return isAlike || isHead ? [at] : [];
  });
}

const isSigned = (blocks: readonly Block[], at: number): boolean => {
  const rule = blocks[at + 1]?.label?.rule;
  return rule === 'byline-box' || rule === 'byline-credit';
};

/** Lines before the first article, outside the contents, that are printed again inside an article and begin none. */
export function unclaimedLines(
  blocks: readonly Block[],
  { keys, places }: TitleIndex,
  starts: readonly number[],
  isOutside: (at: number) => boolean,
): number[] {
  const first = starts[0] ?? blocks.length;
  const own = new Set(starts.flatMap((at) => [at - 1, at, at + 1]));
  const found: number[] = [];
  for (let at = 0; at < first; at++) {
    const block = blocks[at] as Block;
    if (isOutside(at) || isFurniture(block) || lengthOf(block) < JUDGED.shortestClaim) continue;
    const key = keys[at]?.find((one) => (places.get(one) ?? []).some((place) => place >= first));
    const claims =
      key === undefined ? [] : (places.get(key) ?? []).filter((place) => place >= first && !isOutside(place));
    if (claims.length === 1 && !claims.some((place) => own.has(place)) && !blocks[claims[0] ?? 0]?.label)
      found.push(at);
  }
  return found;
}

/** 1 where the lengths of the articles follow the printed pages; 0 where no pages are printed. */
function pagesFit({ matches }: Alignment, blocks: readonly Block[]): number {
  const paged = matches.filter(({ entry }) => entry.page !== undefined);
  if (paged.length < JUDGED.fewestPaged) return 0;
  const [first, last] = [paged[0], paged.at(-1)];
  const pages = (last?.entry.page ?? 0) - (first?.entry.page ?? 0);
  if (pages <= 0) return 0;
  const before = sums(blocks.map(lengthOf));
  const length = ((before[last?.at ?? 0] ?? 0) - (before[first?.at ?? 0] ?? 0)) / pages;
  const fits = paged.slice(1).map(({ at, entry }, i) => {
    const printed = (entry.page ?? 0) - (paged[i]?.entry.page ?? 0);
    const measured = ((before[at] ?? 0) - (before[paged[i]?.at ?? 0] ?? 0)) / Math.max(1, length);
    return printed < 0 ? 0 : 1 - Math.min(1, Math.abs(printed - measured) / Math.max(JUDGED.slack, printed));
  });
  return mean(fits);
}

/** The sum of what stands before each value, and of all at the end. */
function sums(values: readonly number[]): number[] {
  const before = [0];
  for (const value of values) before.push((before.at(-1) ?? 0) + value);
  return before;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
