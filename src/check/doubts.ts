/** Blocking doubts that nobody has decided: as long as there is one, an issue is not published. */
import { listIssues } from '../content/files.ts';
import { readLedger } from '../content/issue.ts';
import { shownPath } from '../content/root.ts';
import type { Doubt } from '../schema.ts';

export async function checkDoubts(): Promise<string[]> {
  const found: string[] = [];
  for (const issue of await listIssues()) {
    const ledger = await readLedger(issue);
    found.push(...blockingIn(ledger?.doubts ?? [], `${shownPath(issue.folder)}/source.txt`));
  }
  return found;
}

/** One message each, with file and line. A ledger holds open doubts only. */
export const blockingIn = (doubts: readonly Doubt[], path: string): string[] =>
  doubts
    .filter(({ blocking }) => blocking)
    .map(
      ({ rule, line, message, quote, advice }) =>
        `${path}:${line}: ${message}${quote === undefined ? '' : `，原文“${quote}”`}。${advice}；没有问题的，在 corrections.yaml 里写明理由驳回，再导入（${rule}）`,
    );
