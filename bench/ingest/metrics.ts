/** How well the files of an issue tell its truth. */
import { fieldScores, structureScores } from './article-scores.ts';
import { artefacts, bCubed, conservation, joinScores, ledgerComplete } from './line-scores.ts';
import type { Output } from './output.ts';
import type { Score } from './score.ts';
import { sets } from './score.ts';
import type { Truth } from './truth.ts';

export function measure(output: Output, truth: Truth): Score[] {
  const firstLines = new Map<number, number>();
  for (const { line, target } of output.ledger.entries)
    if (typeof target === 'number') firstLines.set(target, Math.min(line, firstLines.get(target) ?? line));
  const starts = new Set(firstLines.values());
  return [
    sets(
      'boundary',
      truth.articles.map(({ startLine }) => startLine),
      [...starts],
    ),
    bCubed(output, truth),
    ...fieldScores(output, truth),
    ...joinScores(output, truth),
    ...structureScores(output, truth),
    artefacts(output, truth),
    conservation(output),
    ledgerComplete(output),
  ];
}
