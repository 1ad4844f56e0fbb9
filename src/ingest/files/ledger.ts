/** 核对表: where every line of the source went. Follows from the structure; nothing logs. */

import { endOf } from '../line/block.ts';
import { HTML_TAG } from '../line/page.ts';
import type { Issue, LedgerEntry, Part, Run } from '../model.ts';

/** HTML that an OCR program wrote; as a mark it is in no run, but it is text of the source all the same. */
const TAG = new RegExp(HTML_TAG, 'giu');

interface LineShare extends LedgerEntry {
  start: number;
  end: number;
}

/** One entry a line, or one a part of it where a line was split; in order of the source. */
export function ledgerOf(issue: Issue, lines: readonly string[]): LedgerEntry[] {
  const byLine = new Map<number, LineShare[]>();
  let block = 0;
  const book = (parts: readonly Part[], target: LedgerEntry['target']) => {
    for (const part of parts) {
      block++;
      for (const share of sharesOf(part.block.runs, lines)) {
        const entry = {
          line: share.line,
          start: share.start,
          end: share.end,
          target,
          role: part.role,
          block,
          rule: part.rule,
        };
        const beside = byLine.get(share.line);
        if (beside) beside.push(entry);
        else byLine.set(share.line, [entry]);
      }
    }
  };
  book(issue.cover, 'cover');
  book(issue.masthead, 'masthead');
  book(issue.contents.parts, 'contents');
  for (const article of issue.articles) book(article.parts, article.order);
  book(issue.dropped, 'dropped');
  for (const [line, shares] of byLine) {
    if (shares.every(({ rule }) => rule === 'html-tag')) continue;
    for (const tag of (lines[line - 1] ?? '').matchAll(TAG))
      shares.push({
        line,
        start: tag.index,
        end: tag.index + tag[0].length,
        target: 'dropped',
        role: 'artefact',
        block: ++block,
        rule: 'html-tag',
      });
  }
  return [...byLine]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([line, shares]) => partition(shares, (lines[line - 1] ?? '').length));
}

/** First to last column of the block in each of its lines; a tag inside is no part of it. */
function sharesOf(runs: readonly Run[], lines: readonly string[]): { line: number; start: number; end: number }[] {
  const shares: { line: number; start: number; end: number }[] = [];
  for (const run of runs) {
    const last = shares.at(-1);
    const end = endOf(run);
    const between = last?.line === run.line ? (lines[run.line - 1] ?? '').slice(last.end, run.start) : undefined;
    if (last && between !== undefined && between.search(TAG) < 0) last.end = end;
    else shares.push({ line: run.line, start: run.start, end });
  }
  return shares;
}

/** A line with one part is the whole line; parts of a split line meet without a hole. */
function partition(shares: readonly LineShare[], length: number): LedgerEntry[] {
  const sorted = shares.toSorted((a, b) => a.start - b.start);
  if (sorted.length === 1) return sorted.map(({ start: _start, end: _end, ...entry }) => entry);
  return sorted.map(({ line, start, target, role, block, rule }, at) => ({
    line,
    start: at === 0 ? 0 : start,
    end: sorted[at + 1]?.start ?? length,
    target,
    role,
    block,
    rule,
  }));
}
