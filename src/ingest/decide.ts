/** Last stage: an ingested issue as its editors decided. Runs after everything else, so that a decision never changes the structure. */
import type { Correction, Dismissal, Doubt } from '../schema.ts';
import { compose } from './compose.ts';
import { articlesLost } from './conserve.ts';
import { correct } from './corrections.ts';
import type { Ingested } from './model.ts';
import type { Misfit, Placed, Written } from './placed.ts';

/** `corrections.yaml`, read. */
export interface WrittenDecisions {
  corrections: readonly Written<Correction>[];
  dismissed: readonly Written<Dismissal>[];
  /** Digest of the file, for the ledger. */
  sha256: string;
}

/** The ledger stays that of the source; its doubts are those that nobody has decided. */
export function decide<Issue extends Ingested & { id: string }>(
  ingested: Issue,
  { corrections, dismissed, sha256 }: WrittenDecisions,
): Issue | { misfits: Misfit[] } {
  const corrected = correct(ingested.assembled, corrections);
  if ('misfits' in corrected) return corrected;
  const articles = compose(corrected.issue, ingested.id, ingested.ledger.confidence);
  const lost = articlesLost(ingested.assembled, articles);
  if (lost.length > 0) {
    const reason = `更正以后核对不平：第 ${lost.join('、')} 篇的文字还原不出原文。这是程序的错误，请把文本和 corrections.yaml 发给开发者`;
    return { misfits: [{ at: 1, rule: 'correction-unproven', reason }] };
  }
  const isOpen = (doubt: Doubt): boolean =>
    !corrected.placed.some((placed) => corrects(placed, doubt)) &&
    !dismissed.some(({ decision }) => dismisses(decision, doubt));
  const { ledger } = ingested;
  const doubts = { doubts: ledger.doubts.filter(isOpen), suspects: ledger.suspects.filter(isOpen) };
  return { ...ingested, articles, ledger: { ...ledger, corrections: sha256, ...doubts } };
}

/** Words that were corrected are no longer in doubt, and neither are those around them that the doubt quotes. */
function corrects({ piece, start, end }: Placed, { line, quote }: Doubt): boolean {
  if (quote === undefined || !piece.runs.some((run) => run.line === line)) return false;
  for (let at = piece.text.indexOf(quote); at >= 0; at = piece.text.indexOf(quote, at + 1))
    if (start < at + quote.length && at < end) return true;
  return false;
}

const dismisses = ({ rule, line, quote }: Dismissal, doubt: Doubt): boolean =>
  rule === doubt.rule && line === doubt.line && (quote === undefined || quote === doubt.quote);
