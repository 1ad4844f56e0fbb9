/** Doubts on which publication waits until a person has decided: the outcome of an issue as a whole may be wrong. */
import { listIssues } from '../content/files.ts';
import { readLedger } from '../content/issue.ts';
import { shownPath } from '../content/root.ts';

/** A line each, with what to do. What was decided is in no ledger any more. */
export async function checkBlocking(): Promise<string[]> {
  const findings: string[] = [];
  for (const issue of await listIssues()) {
    const doubts = (await readLedger(issue))?.doubts.filter(({ blocking }) => blocking) ?? [];
    for (const { line, message, advice, rule } of doubts)
      findings.push(`${shownPath(issue.folder)}/source.txt:${line}: 有疑必决：${message}。${advice}（${rule}）`);
  }
  return findings;
}
