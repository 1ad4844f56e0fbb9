/** Doubts on which publication waits until a person has decided: the outcome of an issue as a whole may be wrong. */
import { listIssues } from '../content/files.ts';
import { readLedger } from '../content/issue.ts';
import { shownPath } from '../content/root.ts';
import type { Doubt } from '../schema.ts';

export async function checkBlocking(): Promise<string[]> {
  const found: string[] = [];
  for (const issue of await listIssues()) {
    const ledger = await readLedger(issue);
    found.push(...blockingIn(ledger?.doubts ?? [], `${shownPath(issue.folder)}/source.txt`));
  }
  return found;
}

/** One message each, with file and line. What was decided is in no ledger any more. */
export const blockingIn = (doubts: readonly Doubt[], path: string): string[] =>
  doubts
    .filter(({ blocking }) => blocking)
    .map(
      ({ rule, line, message, quote, advice }) =>
        `${path}:${line}: ${message}${quote === undefined ? '' : `，原文“${quote}”`}。${advice}；没有问题的，在 corrections.yaml 的 confirmed 里写明理由，再导入（${rule}）`,
    );
