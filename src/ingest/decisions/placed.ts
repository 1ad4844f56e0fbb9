/** A decision of an editor on its way: as it was written, and as it found its words. */
import type { AppliedCorrection, Correction } from '../../schema.ts';
import type { Piece, Place, Words } from './places.ts';

/** A decision and the line of `corrections.yaml` on which it stands. */
export interface Written<Decision> {
  decision: Decision;
  at: number;
}

/** A correction that has found its words. */
export interface Placed<Kind extends Words = Piece> extends Place<Kind> {
  correction: Correction;
  at: number;
}

/** Why a correction does not apply. */
export interface Misfit {
  /** Line of `corrections.yaml`. */
  at: number;
  rule: string;
  reason: string;
}

/** What the article keeps of it, besides its place. */
export function recordOf({
  correction,
}: Pick<Placed, 'correction'>): Pick<AppliedCorrection, 'from' | 'to' | 'reason' | 'by' | 'date'> {
  const { from, to, reason, by, date } = correction;
  return { from, to, reason, by, date };
}
