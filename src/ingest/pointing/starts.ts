/** The starts of a structure: which stands around a line, the structure without one, one with a shorter head. */
import type { Outside, Structure } from '../body/assemble.ts';
import { headLength, type Start } from '../heads/starts.ts';
import type { Block, Issue, Periodical } from '../model.ts';

/** What pointings are carried out on. */
export interface Ground {
  blocks: readonly Block[];
  /** Before any pointing. */
  asRead: Structure;
  /** Assembled from that. */
  issue: Issue;
  outside: Outside;
  periodical: Periodical;
}

/** The text of the start falls to the article before; the entry of the contents that it answered is open. */
export function without({ alignment, starts, ...rest }: Structure, start: Start): Structure {
  const gone = alignment.matches.filter(({ entry }) => entry === start.entry).map(({ entry }) => entry);
  return {
    ...rest,
    starts: starts.filter((one) => one !== start),
    alignment: {
      ...alignment,
      matches: alignment.matches.filter(({ entry }) => entry !== start.entry),
      unmatched: [...alignment.unmatched, ...gone].toSorted((a, b) => a.order - b.order),
    },
  };
}

/** The start in whose kickers, region lines or title the block stands. */
export const startAround = ({ starts }: Structure, at: number): Start | undefined =>
  starts.find((start) => start.at <= at && at < start.at + Math.max(1, headLength(start)));

/** The start without the lines of its head above `at`, which stands in the head. */
export function cutBefore(start: Start, at: number): Start {
  const cut = at - start.at;
  const fromRegion = Math.max(0, cut - start.kickers.length);
  const fromTitle = Math.max(0, fromRegion - start.regionLines);
  return {
    ...start,
    at,
    kickers: start.kickers.slice(cut),
    regionLines: Math.max(0, start.regionLines - fromRegion),
    span: start.span - fromTitle,
  };
}
