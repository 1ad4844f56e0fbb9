/** Which articles there are and where each begins: every reading proposes, each proposal is carried out, one judge compares the outcomes. */
import { findMasthead } from '../imprint/masthead.ts';
import type { IngestOptions } from '../ingested.ts';
import { firstLine } from '../line/block.ts';
import type { Alignment, Block, Periodical, Skeleton } from '../model.ts';
import { align, indexText, type TextIndex } from './align.ts';
import { type Features, featuresOf, type Outcome, scoreOf } from './judge.ts';
import { findLostTitles } from './lost-titles.ts';
import { WEIGHTS } from './numbers.ts';
import type { Pages, Proposal } from './proposal.ts';
import { readings } from './readings/index.ts';
import { settle } from './settle.ts';
import { indexTitles, type TitleIndex } from './title-lines.ts';

export interface Chosen {
  skeleton: Skeleton;
  titles: TitleIndex;
  inContents: (at: number) => boolean;
  /** Blocks of the colophon. */
  isMasthead: (at: number) => boolean;
  isOutside: (at: number) => boolean;
}

interface Weighed extends Outcome {
  features: Features;
  score: number;
  inContents: (at: number) => boolean;
  isMasthead: (at: number) => boolean;
}

/** Always an outcome, except for a text without a line; how far it is to be trusted, features and margin say. */
export function chooseSkeleton(
  blocks: readonly Block[],
  periodical: Periodical,
  options: IngestOptions,
): Chosen | undefined {
  const titles = indexTitles(blocks);
  const weighed = blocks.length === 0 ? [] : weigh(blocks, titles, periodical, options);
  const [best] = weighed;
  if (!best) return undefined;
  const rival = weighed.find((other) => !isAlike(best, other));
  const own = new Set(best.alignment.matches.map(({ at }) => at));
  const attainable = Object.values(WEIGHTS).reduce((sum, weight) => sum + Math.max(0, weight), 0);
  const { inContents, isMasthead, isOutside } = best;
  return {
    ...{ titles, inContents, isMasthead, isOutside },
    skeleton: {
      alignment: best.alignment,
      reading: best.proposal.reading,
      from: best.proposal.from,
      to: best.proposal.to,
      decided: best.proposal.decided === true,
      features: best.features,
      margin: rival ? (best.score - rival.score) / attainable : 1,
      ...(rival
        ? {
            rival: {
              reading: rival.proposal.reading,
              lines: rival.alignment.matches
                .filter(({ at }) => !own.has(at))
                .map(({ at }) => firstLine(blocks[at] as Block)),
            },
          }
        : {}),
    },
  };
}

/** Every proposal, carried out and weighed, best first. */
function weigh(
  blocks: readonly Block[],
  titles: TitleIndex,
  periodical: Periodical,
  options: IngestOptions,
): Weighed[] {
  const pages: Pages = {
    blocks,
    periodical,
    titles,
    outline: options.outline ?? [],
    ...(options.contents === undefined ? {} : { decided: options.contents }),
  };
  const text = indexText(blocks);
  const proposals: Proposal[] = [];
  for (const reading of readings) {
    if (proposals.some(({ decided }) => decided)) break;
    proposals.push(...reading.propose(pages));
  }
  return proposals
    .map((proposal) => carryOut(proposal, text, pages))
    .filter(({ alignment }) => alignment.matches.length > 0)
    .toSorted((a, b) => b.score - a.score);
}

function carryOut(proposal: Proposal, text: TextIndex, { periodical, titles }: Pages): Weighed {
  const { blocks } = text;
  const inContents = (at: number): boolean => at >= proposal.from && at < proposal.to;
  const mastheads = findMasthead(blocks, inContents);
  const isMasthead = (at: number): boolean => mastheads.some(([from, to]) => at >= from && at < to);
  const isOutside = (at: number): boolean => inContents(at) || isMasthead(at);
  const usable = (at: number): boolean => !isOutside(at) && blocks[at]?.code !== true;
  const alignment: Alignment = proposal.matches
    ? { contents: proposal.contents, matches: proposal.matches.filter(({ at }) => usable(at)), unmatched: [] }
    : settle(findLostTitles(blocks, align(text, proposal.contents, usable), usable, periodical), blocks, isOutside);
  const outcome = { proposal, alignment, isOutside };
  const features = featuresOf(outcome, blocks, titles);
  return { ...outcome, features, score: scoreOf(features), inContents, isMasthead };
}

/**
 * Share of the starts that two readings have in common, from which on they read the same articles: what differs is told by other laws.
 * The same contents page read in two ways are no two skeletons.
 */
const ALIKE = { anywhere: 0.8, sameContents: 0.5 };

function isAlike(a: Outcome, b: Outcome): boolean {
  const [one, other] = [a, b].map(({ alignment }) => new Set(alignment.matches.map(({ at }) => at)));
  if (!one || !other) return false;
  const common = [...one].filter((at) => other.has(at)).length;
  const shared = Math.min(a.proposal.to, b.proposal.to) - Math.max(a.proposal.from, b.proposal.from);
  const isSame = shared > 0 && 2 * shared > a.proposal.to - a.proposal.from;
  return common >= (isSame ? ALIKE.sameContents : ALIKE.anywhere) * Math.max(one.size, other.size);
}
