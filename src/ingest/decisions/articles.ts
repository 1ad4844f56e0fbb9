/** What editors decided about the articles, applied to an assembled issue. Values in, values out; the assembled issue stays as it is. */
import type { AppliedCorrection, Correction } from '../../schema.ts';
import { endOf, isInFrontMatter, linesIn, textOf, textOfRuns } from '../line/block.ts';
import type { DraftArticle, Issue, Part, Run } from '../model.ts';
import { placeAtAnchor, strayAnchors } from './anchored.ts';
import { exchange } from './exchange.ts';
import { correctHead } from './heads.ts';
import { type Misfit, type Placed, recordOf, type Written } from './placed.ts';
import { byLine, type Piece, type Pieces, piecesOf, placesOf } from './places.ts';
import { overlaps, placing } from './placing.ts';

/** One correction that does not apply makes all of them misfits: nothing is left out in silence. */
export function correctArticles(
  issue: Issue,
  corrections: readonly Written<Correction>[],
): { issue: Issue; placed: Placed[] } | { misfits: Misfit[] } {
  const pieces = piecesOf(issue);
  const lines = byLine(pieces);
  const found = corrections.map((written) => place(issue, pieces, lines, written));
  const placed = found.filter((one) => 'piece' in one);
  const lost = found.filter((one) => 'rule' in one);
  const misfits = lost.length > 0 ? lost : [...overlaps(placed), ...strayAnchors(pieces, placed)];
  if (misfits.length > 0) return { misfits };

  const byArticle = Map.groupBy(placed, ({ piece }) => piece.article);
  const articles = issue.articles.map((article, at) => correctArticle(article, byArticle.get(at) ?? []));
  const unfit = articles.flatMap((article) => ('misfits' in article ? article.misfits : []));
  if (unfit.length > 0) return { misfits: unfit };
  const sound = articles.filter((article): article is DraftArticle => !('misfits' in article));
  return { issue: { ...issue, articles: sound }, placed };
}

function place(issue: Issue, pieces: readonly Piece[], lines: Pieces, written: Written<Correction>): Placed | Misfit {
  const { line, from } = written.decision;
  if (line === undefined) return placeAtAnchor(issue, pieces, written);
  const isDropped = !lines.has(line) && linesIn(issue.dropped).has(line);
  const where = isDropped ? `第 ${line} 行已移出正文（书眉、页码之类），` : `第 ${line} 行`;
  return placing(placesOf(lines, line, from), written, where);
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
      reworded(
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
  const block = { ...part.block, runs: reworded(part.block.runs, own) };
  return { ...part, block, ...(part.runIn === undefined ? {} : { runIn }) };
}

/** The text with its corrections; what is set alike on one line is one run. */
function reworded(runs: readonly Run[], placed: readonly Placed[]): Run[] {
  const merged: Run[] = [];
  for (const run of exchange(runs, placed)) {
    const last = merged.at(-1);
    if (last?.line === run.line && last.bold === run.bold)
      merged[merged.length - 1] = { ...last, text: last.text + run.text, end: endOf(run) };
    else merged.push(run);
  }
  return merged;
}

/** Where the new words stand in the text of the block, which has no space at its ends and one between cells. */
function offsetOf(one: Placed, own: readonly Placed[], { cells, block }: Part): number {
  const shift = own
    .filter(({ piece, start }) => piece === one.piece && start < one.start)
    .reduce((sum, { start, end, correction }) => sum + correction.to.length - (end - start), 0);
  const texts = cells ? cells.map(textOfRuns) : [textOf(block)];
  const before = texts
    .slice(0, one.piece.cell ?? 0)
    .map((text) => text.trim())
    .filter(Boolean)
    .reduce((sum, text) => sum + text.length + 1, 0);
  const text = texts[one.piece.cell ?? 0] ?? '';
  return before + Math.max(0, one.start + shift - (text.length - text.trimStart().length));
}

const blockText = ({ cells, block }: Part): string => textOfRuns(cells ? cells.flat() : block.runs).trim();
