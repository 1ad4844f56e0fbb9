/** How well the proposals for misread places hold: recall of the sure ones, precision of the first that an editor sees. */
import type { LedgerData } from '../../src/schema.ts';
import type { Output } from './output.ts';
import type { Truth } from './truth.ts';

/** Proposals that an editor looks at in one sitting. */
const FIRST = 20;

export interface MisreadScore {
  /** Sure errors proposed / all sure errors. */
  recall: number;
  /** Proposals among the first that point at an error, sure or not. */
  precision: number;
  proposals: number;
}

export function scoreMisread({ ledger, lines }: Output, misread: NonNullable<Truth['misread']>): MisreadScore {
  const proposals = [...ledger.doubts.filter(({ rule }) => rule === 'stray-latin-word'), ...ledger.suspects];
  const pointsAt = (proposal: LedgerData['doubts'][number], error: { line: number; text: string }): boolean => {
    if (proposal.line !== error.line) return false;
    const line = lines[error.line - 1] ?? '';
    const [a, b] = [line.indexOf(error.text), line.indexOf(proposal.quote ?? '')];
    return a >= 0 && b >= 0 && a < b + (proposal.quote ?? '').length && b < a + error.text.length;
  };
  const sure = misread.filter((error) => error.sure);
  const first = proposals.slice(0, FIRST);
  return {
    recall: sure.filter((error) => proposals.some((proposal) => pointsAt(proposal, error))).length / sure.length,
    precision: first.filter((proposal) => misread.some((error) => pointsAt(proposal, error))).length / first.length,
    proposals: proposals.length,
  };
}
