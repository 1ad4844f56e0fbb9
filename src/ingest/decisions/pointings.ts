/** Entries of `corrections.yaml` that say what a line is: the issue is read again with them, and each is proved there (`../pointing`). */
import { isDeepStrictEqual } from 'node:util';
import { VFile } from 'vfile';
import { ingest } from '../ingest.ts';
import type { ContentsDecision, Ingested } from '../ingested.ts';
import type { Pointing } from '../model.ts';
import type { Misfit, Written } from './placed.ts';

/** The issue with these pointings, in place of those that it was read with, and with these contents where any are given. */
export function asPointed(
  issue: Ingested,
  pointings: readonly Written<Pointing>[],
  contents: ContentsDecision | undefined = issue.source.options.contents,
): Ingested | { misfits: Misfit[] } {
  const { text, periodical, options } = issue.source;
  const wanted = {
    ...options,
    pointings: pointings.map(({ decision }) => decision),
    ...(contents === undefined ? {} : { contents }),
  };
  if (isDeepStrictEqual({ ...options, pointings: options.pointings ?? [] }, wanted)) return proved(issue, pointings);
  const file = new VFile(text);
  const again = ingest(file, periodical, wanted);
  if (again) return proved(again, pointings);
  const why = file.messages.find(({ fatal }) => fatal)?.reason ?? '';
  return {
    misfits: [{ at: pointings[0]?.at ?? 1, rule: 'pointing-unfit', reason: `照这样写，这一期不能导入：${why}` }],
  };
}

function proved(issue: Ingested, pointings: readonly Written<Pointing>[]): Ingested | { misfits: Misfit[] } {
  if (issue.unfit.length === 0) return issue;
  const atOf = (pointing: Pointing): number =>
    pointings.findLast(({ decision }) => isDeepStrictEqual(decision, pointing))?.at ?? 1;
  return { misfits: issue.unfit.map(({ pointing, rule, reason }) => ({ at: atOf(pointing), rule, reason })) };
}
