/** 发布前检查: what a person decides before readers see an issue. The same list as on the desk's page (src/watch). */
import { shownPath } from '../disk/shown-path.ts';
import type { Doubt } from '../schema.ts';
import { openFindings } from '../watch/read.ts';

export async function checkBlocking(): Promise<string[]> {
  const found: string[] = [];
  for (const { files, findings } of await openFindings())
    found.push(...blockingIn(findings, `${shownPath(files.folder)}/source.txt`));
  return found;
}

/** One message each, with file and line. What was decided is in no ledger any more. */
export const blockingIn = (doubts: readonly Doubt[], path: string): string[] =>
  doubts
    .filter(({ blocking }) => blocking)
    .map(
      ({ rule, line, message, quote, suggestion, advice }) =>
        `${path}:${line}: ${message}${quote === undefined ? '' : `，原文“${quote}”`}${suggestion === undefined ? '' : `，应为“${suggestion}”？`}。${advice}；没有问题的，在 corrections.yaml 的 confirmed 里写明理由，再导入（${rule}）`,
    );
