/** What editors decided, applied to an assembled issue. Values in, values out; the assembled issue stays as it is. */
import type { AppliedCorrection, Correction } from '../schema.ts';
import { correctHead } from './correct-head.ts';
import type { DraftArticle, Issue, Part, Run } from './model.ts';
import { type Misfit, type Placed, recordOf, type Written } from './placed.ts';
import { byLine, type Pieces, piecesOf, placesOf } from './places.ts';
import { isInFrontMatter, sliceRuns, textOf } from './text.ts';

/** One correction that does not apply makes all of them misfits: nothing is left out in silence. */
export function correct(
  issue: Issue,
  corrections: readonly Written<Correction>[],
): { issue: Issue; placed: Placed[] } | { misfits: Misfit[] } {
  const pieces = byLine(piecesOf(issue));
  const found = corrections.map((written) => place(pieces, written));
  const misfits = found.filter((one) => 'rule' in one);
  const placed = found.filter((one) => 'piece' in one);
  const overlapping = misfits.length > 0 ? misfits : overlaps(placed);
  if (overlapping.length > 0) return { misfits: overlapping };

  const byArticle = Map.groupBy(placed, ({ piece }) => piece.article);
  const articles = issue.articles.map((article, at) => correctArticle(article, byArticle.get(at) ?? []));
  const unfit = articles.flatMap((article) => ('misfits' in article ? article.misfits : []));
  if (unfit.length > 0) return { misfits: unfit };
  const sound = articles.filter((article): article is DraftArticle => !('misfits' in article));
  return { issue: { ...issue, articles: sound }, placed };
}

function place(pieces: Pieces, { decision: correction, at }: Written<Correction>): Placed | Misfit {
  const { line, from, nth } = correction;
  const places = placesOf(pieces, line, from);
  const found = places[(nth ?? 1) - 1];
  if (!found)
    return {
      at,
      rule: 'correction-stale',
      reason: `第 ${line} 行的文章文字里没有${nth === undefined || places.length === 0 ? '' : `第 ${nth} 处`}“${from}”。请核对行号和原文；封面、版权页、目录不能在这里更正`,
    };
  if (nth === undefined && places.length > 1)
    return {
      at,
      rule: 'correction-ambiguous',
      reason: `第 ${line} 行有 ${places.length} 处“${from}”。请把 from 写长一些，或加上 nth: 2 这样的一行，写明是第几处`,
    };
  return { ...found, correction, at };
}

/** Each corrects what the source has, so no two may touch the same characters. */
function overlaps(placed: readonly Placed[]): Misfit[] {
  return [...Map.groupBy(placed, ({ piece }) => piece).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.start - b.start);
    return sorted.flatMap((one, at) => {
      const before = sorted[at - 1];
      if (!before || before.end <= one.start) return [];
      const reason = `“${one.correction.from}”和第 ${before.at} 行的更正改的是同一处文字，请合成一条`;
      return [{ at: one.at, rule: 'correction-overlap', reason }];
    });
  });
}

function correctArticle(article: DraftArticle, placed: readonly Placed[]): DraftArticle | { misfits: Misfit[] } {
  if (placed.length === 0) return article;
  const head = correctHead(
    article,
    placed.filter(({ piece }) => piece.inHead),
  );
  if ('misfits' in head) return head;

  const byPart = Map.groupBy(
    placed.filter(({ piece }) => !piece.inHead),
    ({ piece }) => piece.part,
  );
  const parts: Part[] = [];
  const applied: AppliedCorrection[] = [];
  const emptied: Misfit[] = [];
  let ordinal = 0;
  for (const [at, part] of article.parts.entries()) {
    const own = byPart.get(at) ?? [];
    const corrected = own.length > 0 ? correctPart(part, own) : part;
    parts.push(corrected);
    if (isInFrontMatter(part) || blockText(part) === '') continue;
    ordinal++;
    applied.push(...own.map((one) => ({ block: ordinal, offset: offsetOf(one, own, corrected), ...recordOf(one) })));
    if (blockText(corrected) === '')
      emptied.push(
        ...own.map((one) => ({
          at: one.at,
          rule: 'correction-empties',
          reason: `更正会删去整段“${one.correction.from}”，以后各段的网址都会变。请至少留下一个字`,
        })),
      );
  }
  if (emptied.length > 0) return { misfits: emptied };
  const inOrder = applied.toSorted((a, b) => (a.block ?? 0) - (b.block ?? 0) || a.offset - b.offset);
  return { ...head.article, parts, corrections: [...head.applied, ...inOrder] };
}

function correctPart(part: Part, placed: readonly Placed[]): Part {
  const own = placed.toSorted((a, b) => b.start - a.start);
  if (part.cells) {
    const cells = part.cells.map((cell, at) =>
      exchange(
        cell,
        own.filter(({ piece }) => piece.cell === at),
      ),
    );
    return { ...part, cells };
  }
  const runIn = own.reduce((length, { start, end, correction: { to } }) => {
    if (end <= length) return length + to.length - (end - start);
    return start < length ? start + to.length : length;
  }, part.runIn ?? 0);
  const block = { ...part.block, runs: exchange(part.block.runs, own) };
  return { ...part, block, ...(part.runIn === undefined ? {} : { runIn }) };
}

/** `placed`: last first. New words are set like the first of those that they replace, and are one run with what is set alike. */
function exchange(runs: readonly Run[], placed: readonly Placed[]): Run[] {
  const exchanged = placed.reduce<Run[]>(
    (text, { start, end, correction: { to } }) => {
      const first = sliceRuns(text, start, end)[0];
      return [
        ...sliceRuns(text, 0, start),
        ...(first && to !== '' ? [{ ...first, text: to }] : []),
        ...sliceRuns(text, end),
      ];
    },
    [...runs],
  );
  const merged: Run[] = [];
  for (const run of exchanged) {
    const last = merged.at(-1);
    if (last?.line === run.line && last.bold === run.bold)
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    else merged.push(run);
  }
  return merged;
}

/** Where the new words stand in the text of the block, which has no space at its ends and one between cells. */
function offsetOf(one: Placed, own: readonly Placed[], { cells, block }: Part): number {
  const shift = own
    .filter(({ piece, start }) => piece === one.piece && start < one.start)
    .reduce((sum, { start, end, correction }) => sum + correction.to.length - (end - start), 0);
  const texts = cells ? cells.map(joined) : [textOf(block)];
  const before = texts
    .slice(0, one.piece.cell ?? 0)
    .map((text) => text.trim())
    .filter(Boolean)
    .reduce((sum, text) => sum + text.length + 1, 0);
  const text = texts[one.piece.cell ?? 0] ?? '';
  return before + Math.max(0, one.start + shift - (text.length - text.trimStart().length));
}

const joined = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

const blockText = ({ cells, block }: Part): string =>
  (cells ? cells.flat() : block.runs)
    .map((run) => run.text)
    .join('')
    .trim();
